using AnTin.Pki.Certificates;
using AnTin.Pki.Signing;

namespace AnTin.Pki.Paths;

/// <summary>
/// Basic path validation, RFC 5280 §6.1, from the anchor down to the leaf. The state variables bear the names of
/// §6.1.2; signatures were checked by <see cref="PathSearch"/> (§6.1.3 (a)(1)), and names fit because it looked for
/// issuers by name (§6.1.3 (a)(4)).
/// </summary>
internal sealed class PathProcessing
{
    private const int SmallestRsaKey = 2048;
    private readonly DateTimeOffset at;
    private readonly PathInput input;
    private readonly RevocationJudge revocation;
    private readonly NameConstraintState names = new();
    private readonly PolicyState policies;
    private int maxPathLength;

    private PathProcessing(int length, DateTimeOffset at, PathInput input)
    {
        this.at = at;
        this.input = input;
        revocation = new RevocationJudge(input, at);
        policies = new PolicyState(length, input.Options);
        maxPathLength = length;
    }

    /// <param name="path">Leaf first, anchor last.</param>
    /// <param name="at">The time asked about.</param>
    /// <param name="input">Evidence and options.</param>
    public static PathVerdict Run(
        IReadOnlyList<Certificate> path,
        DateTimeOffset at,
        PathInput input
    )
    {
        // n of §6.1: "the prospective path of length n"; the anchor is not counted.
        var n = path.Count - 1;
        var processing = new PathProcessing(n, at, input);
        var verdicts = new CertificateVerdict[path.Count];
        verdicts[n] = new CertificateVerdict(path[n], CertificateStanding.Valid);
        for (var i = n - 1; i >= 0; i--)
        {
            verdicts[i] = processing.Process(path, i);
        }

        // A leaf that is itself an anchor still has to allow what the caller wants of it.
        if (n == 0 && processing.CheckLeaf(path[0]) is { } objection)
        {
            verdicts[0] = objection;
        }

        return new PathVerdict(at, verdicts, path[n]);
    }

    private CertificateVerdict Process(IReadOnlyList<Certificate> path, int i)
    {
        var certificate = path[i];
        var isLeaf = i == 0;
        var violation =
            CheckStrength(certificate)
            ?? CheckNames(certificate, isLeaf)
            ?? CheckExtensions(certificate)
            ?? policies.Process(certificate, isLeaf)
            ?? (isLeaf ? CheckLeaf(certificate) : PrepareForNext(certificate));
        return Worst(CheckValidity(certificate), violation, Judge(path, i))
            ?? new CertificateVerdict(certificate, CertificateStanding.Valid);
    }

    private static CertificateVerdict? Worst(params ReadOnlySpan<CertificateVerdict?> verdicts)
    {
        CertificateVerdict? worst = null;
        CertificateVerdict? withEvidence = null;
        foreach (var verdict in verdicts)
        {
            worst =
                verdict is not null && (worst is null || verdict.Standing > worst.Standing)
                    ? verdict
                    : worst;
            withEvidence = verdict?.Revocation is null ? withEvidence : verdict;
        }

        return worst is null ? null : worst with { Revocation = withEvidence?.Revocation };
    }

    /// <summary>§6.1.3 (a)(2).</summary>
    private CertificateVerdict? CheckValidity(Certificate certificate)
    {
        var validity = certificate.Validity;
        if (validity.Contains(at))
        {
            return null;
        }

        return at < validity.NotBefore
            ? new(
                certificate,
                CertificateStanding.NotYetValid,
                $"Valid from {validity.NotBefore:u}, asked about {at:u}."
            )
            : new(
                certificate,
                CertificateStanding.Expired,
                $"Valid until {validity.NotAfter:u}, asked about {at:u}."
            );
    }

    private CertificateVerdict? CheckStrength(Certificate certificate)
    {
        if (input.Options.AllowLegacyAlgorithms)
        {
            return null;
        }

        if (
            SignatureAlgorithms.TryFrom(certificate.SignatureAlgorithm, out var algorithm)
            && algorithm.IsLegacy()
        )
        {
            return Violated(certificate, PathConstraint.WeakAlgorithm, "It is signed with SHA-1.");
        }

        return certificate.PublicKey is { Kind: KeyKind.Rsa, Size: < SmallestRsaKey }
            ? Violated(
                certificate,
                PathConstraint.WeakAlgorithm,
                $"Its key is {certificate.PublicKey.Name}."
            )
            : null;
    }

    /// <summary>§6.1.3 (b), (c): self-issued certificates are exempt, "unless it is the final certificate".</summary>
    private CertificateVerdict? CheckNames(Certificate certificate, bool isLeaf) =>
        (isLeaf || !certificate.IsSelfIssued) && names.Violation(certificate) is { } name
            ? Violated(
                certificate,
                PathConstraint.NameConstraints,
                $"{name} is not allowed by an issuer."
            )
            : null;

    /// <summary>§6.1.4 (o), §6.1.5 (e).</summary>
    private static CertificateVerdict? CheckExtensions(Certificate certificate) =>
        certificate.UnknownCriticalExtensions is [var unknown, ..]
            ? Violated(
                certificate,
                PathConstraint.UnknownCriticalExtension,
                $"Extension {unknown} is critical and not understood."
            )
            : null;

    /// <summary>§6.1.4 (g) to (n): what this certificate allows of those below it.</summary>
    private CertificateVerdict? PrepareForNext(Certificate authority)
    {
        if (authority.NameConstraints is { } constraints)
        {
            names.Add(constraints);
        }

        // (k) "If certificate i is a version 3 certificate, verify that the basicConstraints extension is present and
        // that cA is set to TRUE." Certificates of version 1 and 2 are never accepted as authorities here.
        if (!authority.IsAuthority)
        {
            return Violated(
                authority,
                PathConstraint.NotAnAuthority,
                "It issues, and is no authority."
            );
        }

        // (l), (m)
        if (!authority.IsSelfIssued && maxPathLength-- <= 0)
        {
            return Violated(
                authority,
                PathConstraint.PathLength,
                "An authority above allows no further one."
            );
        }

        maxPathLength = Math.Min(
            maxPathLength,
            authority.BasicConstraints!.PathLength ?? int.MaxValue
        );
        return authority.Allows(KeyUsages.KeyCertSign)
            ? null
            : Violated(authority, PathConstraint.KeyUsage, "Its key may not sign certificates.");
    }

    private CertificateVerdict? CheckLeaf(Certificate leaf)
    {
        if (!leaf.Allows(input.Options.KeyUsage))
        {
            return Violated(leaf, PathConstraint.KeyUsage, $"Its key is for {leaf.KeyUsage} only.");
        }

        return input.Options.Purpose is { } purpose && !leaf.AllowsPurpose(purpose)
            ? Violated(leaf, PathConstraint.Purpose, $"It is not for {purpose}.")
            : null;
    }

    /// <summary>§6.1.3 (a)(3).</summary>
    private CertificateVerdict? Judge(IReadOnlyList<Certificate> path, int i)
    {
        if (!input.Options.CheckRevocation)
        {
            return null;
        }

        var certificate = path[i];
        var finding = revocation.Find(certificate, [.. path.Skip(i + 1)]);
        return finding switch
        {
            { RevokedAt: { } when } when when <= at => new(
                certificate,
                CertificateStanding.Revoked,
                $"Revoked at {when:u}, {finding.Reason}.",
                Revocation: finding
            ),
            { ProvesGood: true } or { RevokedAt: not null } => new(
                certificate,
                CertificateStanding.Valid,
                Revocation: finding
            ),
            null => new(
                certificate,
                CertificateStanding.RevocationUnknown,
                "No evidence speaks of it."
            ),
            _ => new(
                certificate,
                CertificateStanding.RevocationUnknown,
                $"The evidence of {finding.ThisUpdate:u} does not reach: {finding.Freshness}.",
                Revocation: finding
            ),
        };
    }

    private static CertificateVerdict Violated(
        Certificate certificate,
        PathConstraint which,
        string reason
    ) => new(certificate, CertificateStanding.ConstraintViolated, reason, which);
}
