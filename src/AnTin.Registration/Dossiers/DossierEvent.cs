namespace AnTin.Registration.Dossiers;

/// <summary>One change with author, time and reason. The timeline renders from these alone.</summary>
public sealed class DossierEvent
{
    public required Guid Id { get; init; }

    public required Guid DossierId { get; init; }

    /// <summary>The row it concerns, if one.</summary>
    public Guid? RequestId { get; init; }

    public required DossierEventKind Kind { get; init; }

    public required Guid? ActorId { get; init; }

    public required string ActorName { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Reason or detail in Vietnamese.</summary>
    public string? Text { get; init; }
}
