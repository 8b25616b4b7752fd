using AnTin.CentralSigning.Credentials;
using AnTin.CentralSigning.Vault;
using AnTin.Pdf.Reading;
using AnTin.Pki.Certificates;
using AnTin.Pki.Signing;
using AnTin.Platform.Results;
using AnTin.Signatures;
using AnTin.Signatures.Acts;
using AnTin.Signatures.Evidence;
using AnTin.Signatures.Signing;

namespace AnTin.CentralSigning.Documents;

/// <summary>An act of Decree 30/2020 as PAdES B-T, in two steps around a key that lives elsewhere.</summary>
public sealed class PdfSigning(ITimestampSource timestamps)
{
    /// <summary>What the certificate of that credential may be used for, in the order in which a document meets it.</summary>
    public static IReadOnlyList<SigningAct> ActsOf(Credential credential) =>
        ActCatalogue.For(Certificate.From(credential.Certificate));

    /// <summary>What is offered first: the plain signature of a person, the seal of an organisation.</summary>
    public static SigningAct UsualOf(Credential credential)
    {
        var acts = ActsOf(credential);
        return acts.FirstOrDefault(act => act.Code == SignatureWish.UsualAct)
            ?? acts.FirstOrDefault(act => act is OrganisationAct)
            ?? acts[0];
    }

    /// <summary>Looks at document and certificate as the act asks, and writes everything but the signature value.</summary>
    public async Task<Result<PlannedSignature>> PrepareAsync(
        byte[] original,
        SignatureWish wish,
        Credential credential,
        DateTimeOffset at,
        CancellationToken ct
    )
    {
        if (!PdfDocument.TryRead(original, out var document, out var error))
            return DocumentRefusals.Broken(error.Offset);
        if (ActsOf(credential).FirstOrDefault(one => one.Code == wish.Act) is not { } act)
            return ActRefusals.Unknown();
        var options = Options(credential, at);
        var request = Request(
            act,
            wish,
            credential,
            wish.Place is { } seen
                ? options with
                {
                    Page = seen.Page,
                    Place = PagePlacement.On(document, seen),
                }
                : options
        );
        var plan = await ActPlanner.PlanAsync(PdfSource.FromMemory(original), request, ct);
        if (!plan.Allowed)
            return plan.Refusals.Select(finding => ActRefusals.Of(finding, act)).ToList();
        var prepared = PdfSigner.Prepare(plan.Document!, AlgorithmOf(credential), plan.Options!);
        return prepared.Succeeded
            ? new PlannedSignature(
                prepared.Value,
                act.Code,
                plan.Document!.Read(original.Length, (int)plan.Document.Length - original.Length),
                plan.Options!.Appearance is null ? null : plan.Options.Page
            )
            : ActRefusals.Of(prepared.Refusal);
    }

    /// <summary>Puts the signature value and the time stamp in.</summary>
    public async Task<Result<byte[]>> CompleteAsync(
        PreparedPdf prepared,
        byte[] signature,
        Credential credential,
        DateTimeOffset at,
        CancellationToken ct
    )
    {
        var signed = await PdfSigner.CompleteAsync(
            prepared,
            signature,
            Options(credential, at),
            ct
        );
        return signed.Succeeded ? signed.Value.ToArray() : ActRefusals.Of(signed.Refusal);
    }

    private static ActRequest Request(
        SigningAct act,
        SignatureWish wish,
        Credential credential,
        SigningOptions options
    ) =>
        new()
        {
            Act = act,
            Signing = options,
            Picture = wish.Picture,
            Comment = wish.Comment,
            Number = wish.Number,
            Date = wish.Date,
            Copy = wish.Copy,
            Settings = ActSettings.Default with
            {
                LeaderWords = AppearanceText.Of(credential, options.At),
                Waived = wish.Despite,
            },
        };

    private SigningOptions Options(Credential credential, DateTimeOffset at) =>
        new()
        {
            Certificates =
            [
                Certificate.From(credential.Certificate),
                .. CertificateChain
                    .Read(credential.Chain!)
                    .Select(issuer => Certificate.From(issuer)),
            ],
            At = at,
            Level = SignatureLevel.BaselineT,
            Timestamps = timestamps,
        };

    private static SignatureAlgorithm AlgorithmOf(Credential credential) =>
        string.Equals(credential.KeyAlgorithm, CustodyAlgorithms.P256, StringComparison.Ordinal)
            ? SignatureAlgorithm.EcdsaSha256
            : SignatureAlgorithm.RsaSha256;
}
