namespace AnTin.Registration.Procedures.IssuePersonalCertificate;

/// <summary>One row as somebody typed it: all text, nothing believed. The row form and the workbook both fill it.</summary>
public sealed record PersonForm
{
    public string FullName { get; init; } = "";

    /// <summary>dd/MM/yyyy.</summary>
    public string BirthDate { get; init; } = "";

    public string IdNumber { get; init; } = "";

    public string IdIssuedBy { get; init; } = "";

    /// <summary>dd/MM/yyyy.</summary>
    public string IdIssuedOn { get; init; } = "";

    public string Mailbox { get; init; } = "";

    public string Level1 { get; init; } = "";

    public string Level2 { get; init; } = "";

    public string Level3 { get; init; } = "";

    public string Level4 { get; init; } = "";

    public string Province { get; init; } = "";

    public string Title { get; init; } = "";

    public string Phone { get; init; } = "";

    public string OldSerial { get; init; } = "";

    /// <summary>Mobifone, Viettel or Vinaphone; empty when no SIM PKI is wanted.</summary>
    public string Carrier { get; init; } = "";

    /// <summary>"V": the number in use moves to the SIM PKI.</summary>
    public string KeepsNumber { get; init; } = "";

    /// <summary>"RSSP": central signing.</summary>
    public string Central { get; init; } = "";

    public string Street { get; init; } = "";

    public string Commune { get; init; } = "";

    internal IReadOnlyList<string> Levels() => [Level1, Level2, Level3, Level4];
}
