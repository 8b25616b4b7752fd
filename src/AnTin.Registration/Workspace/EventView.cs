using AnTin.Platform.Results;
using AnTin.Registration.Dossiers;

namespace AnTin.Registration.Workspace;

/// <summary>One line of the timeline.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Words">The same in words.</param>
/// <param name="At">When.</param>
/// <param name="ActorName">Who did it.</param>
/// <param name="Text">Reason or detail, if any.</param>
public sealed record EventView(
    DossierEventKind Kind,
    Sentence Words,
    DateTimeOffset At,
    string ActorName,
    string? Text
);
