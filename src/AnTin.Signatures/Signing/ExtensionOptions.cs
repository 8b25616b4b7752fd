using AnTin.Signatures.Evidence;
using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Signing;

/// <summary>How far the signatures of a file are raised, and where what that needs comes from.</summary>
public sealed record ExtensionOptions
{
    /// <summary>B-T, B-LT or B-LTA. At B-LTA a file that is there already gets a further archive time stamp.</summary>
    public required SignatureLevel Level { get; init; }

    /// <summary>Where time stamps come from.</summary>
    public required ITimestampSource Timestamps { get; init; }

    /// <summary>
    /// How the file is checked before and after. Its source is asked for the evidence, too: levels from B-LT on need one.
    /// Without anybody to trust, a signature is extended when it is in order, whoever made it; else one that fails for any
    /// reason is refused.
    /// </summary>
    public required ValidationContext Context { get; init; }
}
