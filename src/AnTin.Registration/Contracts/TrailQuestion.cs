namespace AnTin.Registration.Contracts;

/// <param name="Serial">Of the certificate, in hexadecimal.</param>
/// <param name="OrderId">The order that asked for it; null where there was none.</param>
/// <param name="Subjects">Subjects of registration's own acts that belong to it.</param>
public sealed record TrailQuestion(string Serial, Guid? OrderId, IReadOnlyList<string> Subjects);
