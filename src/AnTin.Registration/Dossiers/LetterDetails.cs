namespace AnTin.Registration.Dossiers;

/// <summary>Section 4 of the form: the request letter.</summary>
/// <param name="Number">Số công văn: "01/CV-CTS"; the Party writes "12-CV/TU".</param>
/// <param name="Subject">Trích yếu.</param>
/// <param name="IssuedOn">Ngày ban hành.</param>
public sealed record LetterDetails(string Number, string Subject, DateOnly? IssuedOn);
