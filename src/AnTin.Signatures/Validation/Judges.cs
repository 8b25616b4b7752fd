using AnTin.Signatures.Validation.Trust;

namespace AnTin.Signatures.Validation;

/// <summary>Those who judge one file, whatever its format, and the evidence they share.</summary>
internal sealed class Judges
{
    public Judges(ValidationContext context)
    {
        Pool = new EvidencePool(context);
        var trust = new TrustJudge(context, Pool);
        Timestamps = new TimestampJudge(trust, Pool);
        Signatures = new SignatureJudge(context.Policy, trust, Timestamps);
    }

    /// <summary>Certificates and revocation answers that the file and its reader bring.</summary>
    public EvidencePool Pool { get; }

    public TimestampJudge Timestamps { get; }

    public SignatureJudge Signatures { get; }
}
