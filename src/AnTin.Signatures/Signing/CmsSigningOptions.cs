using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Signing;

/// <summary>How a file is signed as CAdES, B-B to B-LTA; the claimed time is the attribute signing-time.</summary>
public sealed record CmsSigningOptions : SignatureOptions
{
    /// <summary>The content stays outside the message. Default: inside.</summary>
    public bool Detached { get; init; }

    /// <summary>For the message of a container that is signed in this way.</summary>
    internal static CmsSigningOptions Detaching(SignatureOptions options, SignatureLevel level) =>
        new()
        {
            Certificates = options.Certificates,
            At = options.At,
            Level = level,
            Role = options.Role,
            Policy = options.Policy,
            Timestamps = options.Timestamps,
            Evidence = options.Evidence,
            Detached = true,
        };
}
