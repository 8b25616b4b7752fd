using AnTin.Platform.Transparency.Notes;

namespace AnTin.Platform.Transparency.Logs;

/// <param name="Note">The checkpoint with its signatures; null where there is none that can be read.</param>
/// <param name="Checkpoint">What it says.</param>
/// <param name="IntactEntries">Entries before the first break.</param>
/// <param name="FirstBreak">Null when every file is what the checkpoint signed for.</param>
public sealed record LogVerdict(
    SignedNote? Note,
    Checkpoint? Checkpoint,
    long IntactEntries,
    LogBreak? FirstBreak
)
{
    public bool IsIntact => FirstBreak is null;
}
