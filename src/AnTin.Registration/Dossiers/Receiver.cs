namespace AnTin.Registration.Dossiers;

/// <summary>A saved receiver of an organisation, chosen again in later dossiers .</summary>
public sealed class Receiver
{
    public required Guid Id { get; init; }

    public required Guid OrganisationId { get; init; }

    public required ReceiverDetails Details { get; set; }

    public required DateTimeOffset UpdatedAt { get; set; }
}
