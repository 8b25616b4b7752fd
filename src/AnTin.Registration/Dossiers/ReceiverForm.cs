namespace AnTin.Registration.Dossiers;

/// <summary>Section 2 of the form as typed .</summary>
public sealed record ReceiverForm
{
    public string FullName { get; init; } = "";

    public string IdNumber { get; init; } = "";

    /// <summary>dd/MM/yyyy.</summary>
    public string IssuedOn { get; init; } = "";

    public string IssuedBy { get; init; } = "";

    public string Title { get; init; } = "";

    public string Phone { get; init; } = "";

    public string Mailbox { get; init; } = "";

    public string Street { get; init; } = "";

    public string Province { get; init; } = "";

    public string District { get; init; } = "";

    public string Commune { get; init; } = "";
}
