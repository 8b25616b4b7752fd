namespace AnTin.Platform.Mail;

/// <param name="To">One mailbox.</param>
/// <param name="Subject">One line; line breaks are refused.</param>
/// <param name="TextBody">What everybody can read.</param>
/// <param name="HtmlBody">The same words with layout, or null.</param>
public sealed record Mail(string To, string Subject, string TextBody, string? HtmlBody = null);
