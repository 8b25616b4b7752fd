namespace AnTin.Registration.Dossiers;

/// <summary>Somebody opened personal data. Every look is kept (S19).</summary>
public sealed class PersonalDataLook
{
    public required Guid Id { get; init; }

    public required Guid ActorId { get; init; }

    /// <summary>"dossier", "certificate", "export".</summary>
    public required string What { get; init; }

    /// <summary>Id of the thing, or the filter of an export.</summary>
    public required string Subject { get; init; }

    public required DateTimeOffset At { get; init; }
}
