using AnTin.Authority.Database;
using AnTin.Authority.Issuance.Checks;
using AnTin.Authority.Signing;
using AnTin.CentralSigning.Contracts;
using AnTin.Pki.CertificateRequests;
using AnTin.Pki.Certificates;
using AnTin.Pki.Names;
using AnTin.Pki.Profiles;
using AnTin.Platform.Results;
using AnTin.Registration.Contracts;

namespace AnTin.Authority.Issuance;

/// <summary>From an accepted order to the record of what will be signed: key, subject, bytes, lint.</summary>
public sealed class OrderPreparation(
    ICentralKeys custody,
    TwinLint lint,
    AuthoritySettings settings,
    IIssuanceProbe probe,
    TimeProvider clock
)
{
    /// <summary>
    /// The request for the key (PKCS#10): the order's own, or that of a key which central custody has or makes; or why there
    /// will be none.
    /// </summary>
    public async Task<Result<byte[]>> RequestAsync(
        IssuanceOrder order,
        OrderRecord row,
        CancellationToken cancellation
    )
    {
        if (ProfileCatalogue.Find(row.ProfileId).ContentHash != row.ProfileHash)
        {
            return OrderRefusals.ProfileChanged(row.ProfileId);
        }

        var request = order.CertificateRequest ?? await AskCustodyAsync(order, cancellation);
        await probe.ReachedAsync(IssuanceStep.KeyPrepared, order.OrderId);
        return request;
    }

    /// <summary>The intent, or why there will be none. Several threads may prepare orders.</summary>
    public Result<IntentRecord> Prepare(
        IssuanceOrder order,
        OrderRecord row,
        IssuingCa ca,
        byte[] request
    )
    {
        var profile = ProfileCatalogue.Find(row.ProfileId);
        if (KeyIsPossessed.Check(request, profile.Keys) is { } refusal)
        {
            return refusal;
        }

        if (
            !profile.Subject.TryArrange(Attributes(order.Subject), out var subject, out var problem)
        )
        {
            return OrderRefusals.SubjectDoesNotFit(problem);
        }

        var now = clock.GetUtcNow();
        var content = new CertificateContent
        {
            Serial = CertificateSerial.CreateRandom(),
            Validity = profile.ValidityFrom(NotBefore(ca, now)),
            Subject = subject,
            PublicKey = KeyOf(request),
            AlternativeNames = Mailboxes(order.Subject),
        };
        return Lint(ca, ca.Builder(profile), content, row, now);
    }

    private Result<IntentRecord> Lint(
        IssuingCa ca,
        CertificateBuilder builder,
        CertificateContent content,
        OrderRecord row,
        DateTimeOffset now
    )
    {
        var objections = ProfileCheck.Run(builder.Profile, content);
        if (objections.Count > 0)
        {
            return OrderRefusals.LintFailed(
                string.Join(' ', objections.Select(one => one.Message))
            );
        }

        var tbs = builder.BuildTbs(content);
        var findings = lint.Run(builder, tbs, ca.Certificate);
        return findings.Count > 0
            ? OrderRefusals.LintFailed(string.Join(' ', findings))
            : Intents.ForOrder(builder, content, tbs, row.OrderId, row.Attempt, row.CaId, now);
    }

    private async Task<byte[]> AskCustodyAsync(IssuanceOrder order, CancellationToken cancellation)
    {
        var owner = new KeyOwner(
            order.Subject.CommonName,
            order.Subject.Mailbox,
            order.MobileNumber,
            string.Join("; ", order.Subject.OrganisationPath)
        );
        var key = await custody.PrepareAsync(
            order.OrderId,
            owner,
            settings.CentralKeyAlgorithm,
            cancellation
        );
        return key.CertificateRequest;
    }

    /// <summary>A little before now (rule T15), but never before the issuer itself began.</summary>
    private DateTimeOffset NotBefore(IssuingCa ca, DateTimeOffset now)
    {
        var backdated = now - settings.Backdate;
        var issuer = ca.Certificate.Validity.NotBefore;
        return backdated > issuer ? backdated : issuer;
    }

    private static Pki.Signing.PublicKeyInfo KeyOf(byte[] request) =>
        CertificateSigningRequest.TryRead(request, out var read, out _)
            ? read.PublicKey
            : throw new InvalidOperationException("The request was read a moment ago.");

    private static IReadOnlyList<GeneralName> Mailboxes(PersonSubject subject) =>
        subject.Mailbox.Length == 0 ? [] : [GeneralName.Rfc822Name(subject.Mailbox)];

    /// <summary>
    /// Level 1 is the organisation, the levels below are units; a body without any above it is its own organisation.
    /// The profile puts them in order (rule T14).
    /// </summary>
    private static IEnumerable<NameAttribute> Attributes(PersonSubject subject) =>
        [
            new(AttributeType.CommonName, subject.CommonName),
            new(AttributeType.Locality, subject.Province),
            .. subject
                .OrganisationPath.Skip(1)
                .Select(unit => new NameAttribute(AttributeType.OrganizationalUnit, unit)),
            new(
                AttributeType.Organization,
                subject.OrganisationPath.Count == 0
                    ? subject.CommonName
                    : subject.OrganisationPath[0]
            ),
            new(AttributeType.Country, "VN"),
        ];
}
