using AnTin.Registration.Procedures.IssuePersonalCertificate;

namespace AnTin.Registration.Excel;

/// <summary>One column of the template: its exact head, the field it fills, its width in characters.</summary>
/// <param name="Head">As printed in row 1.</param>
/// <param name="Field">See <see cref="RowField"/>; null for STT.</param>
/// <param name="Width">In characters.</param>
/// <param name="Read">The value of a form.</param>
/// <param name="Write">The form with that value.</param>
public sealed record PersonColumn(
    string Head,
    string? Field,
    double Width,
    Func<PersonForm, string> Read,
    Func<PersonForm, string, PersonForm> Write
);
