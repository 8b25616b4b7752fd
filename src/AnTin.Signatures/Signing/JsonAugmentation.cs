using System.Security.Cryptography;
using AnTin.Pki.Certificates;
using AnTin.Pki.Signing;
using AnTin.Signatures.Evidence;
using AnTin.Signatures.Jades;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Signing;

/// <summary>Raises signatures of JSON files to a level (ETSI TS 119 182-1 §6.3); a B-LTA one gets a further archive stamp.</summary>
/// <param name="to">How far.</param>
internal sealed class JsonAugmentation(Augmentation to)
{
    public async ValueTask<SigningResult<byte[]>> ExtendAsync(
        ReadOnlyMemory<byte> signed,
        ReadOnlyMemory<byte>? content,
        CancellationToken cancellation
    )
    {
        if (!JwsFile.TryRead(signed, out var file, out var error))
        {
            return SigningRefusals.JsonUnreadable(error);
        }

        if (file.Signatures.Count == 0)
        {
            return SigningRefusals.NothingSigned();
        }

        if (file.Serialization == JsonSerialization.Compact || file.Foreign.Count > 0)
        {
            return SigningRefusals.NotExtensible("JAdES, RFC 7515 §7.1");
        }

        var raised = new List<JwsSignature>();
        foreach (var signature in file.Signatures)
        {
            var one = await ExtendAsync(file, signature, content, cancellation);
            if (!one.Succeeded)
            {
                return one.Refusal;
            }

            raised.Add(one.Value);
        }

        return JwsWriter.Write(file with { Signatures = raised });
    }

    /// <summary>From where the signature is to the level; null when it got there.</summary>
    public async ValueTask<SigningRefusal?> RaiseAsync(
        EtsiUWriter writer,
        Certificate signer,
        HashAlgorithmName hash,
        SignedContent content,
        CancellationToken cancellation,
        IEnumerable<Certificate>? inFile = null
    )
    {
        if (to.Level > SignatureLevel.BaselineB && !writer.Has("sigTst"))
        {
            await writer.StampValueAsync(hash, to.Timestamps!, cancellation);
        }

        if (to.Level < SignatureLevel.BaselineLT)
        {
            return null;
        }

        var collector = new EvidenceCollector(to.Evidence, [.. to.Certificates, .. inFile ?? []]);
        if (!writer.Has("rVals"))
        {
            if (await collector.CollectAsync(signer, [], cancellation) is { } missing)
            {
                return SigningRefusals.EvidenceMissing(missing);
            }

            writer.AddEvidence(collector.Collected);
        }

        await collector.CollectAsync(writer.Tokens, cancellation);
        writer.AddTimestampEvidence(collector.Collected);
        if (to.Level < SignatureLevel.BaselineLTA)
        {
            return null;
        }

        if (content.Archived is not { } archived)
        {
            return SigningRefusals.ContentMissing();
        }

        await writer.StampAllAsync(archived, hash, to.Timestamps!, cancellation);
        return null;
    }

    private async ValueTask<SigningResult<JwsSignature>> ExtendAsync(
        JwsFile file,
        JwsSignature signature,
        ReadOnlyMemory<byte>? content,
        CancellationToken cancellation
    )
    {
        if (signature.Fault is { } fault)
        {
            return SigningRefusals.JsonUnreadable(fault);
        }

        var header = new SignedHeader(signature);
        var unsigned = EtsiU.Read(signature.Unprotected);
        if (header.Faults.Count > 0 || signature.Foreign.Count > 0 || unsigned is null)
        {
            return SigningRefusals.JsonUnreadable(header.Faults.FirstOrDefault("header"));
        }

        if (unsigned.IsClear)
        {
            return SigningRefusals.NotExtensible("JAdES, etsiU JSON");
        }

        var outside = new SignedContent(file.Payload, header, _ => content);
        if (outside.Payload is not { } payload)
        {
            return SigningRefusals.ContentMissing();
        }

        var input = JwsOctets.SigningInput(signature.ProtectedText, payload.Span);
        List<Certificate> inFile = [.. header.Certificates, .. Read(unsigned)];
        var signer = header.FindSigner(to.Certificates.Concat(inFile));
        var algorithm = JwsAlgorithms.Find(header.Algorithm, signer?.PublicKey);
        if (
            algorithm is null
            || signer is null
            || !JwsAlgorithms.Verify(algorithm, signer.PublicKey, input, signature.Value)
        )
        {
            var broken = FindingCatalogue.WrongSignatureValue();
            return SigningRefusals.SignatureBroken(broken.Sentence);
        }

        var writer = new EtsiUWriter(signature, unsigned, header.Certificates);
        return
            await RaiseAsync(
                writer,
                signer,
                DigestAlgorithms.Beside(algorithm.Hash),
                outside,
                cancellation,
                inFile
            )
                is { } refusal
            ? refusal
            : writer.Signature;
    }

    private static IEnumerable<Certificate> Read(EtsiU unsigned) =>
        unsigned
            .Certificates.Select(der =>
                Certificate.TryRead(der, out var certificate, out _) ? certificate : null
            )
            .OfType<Certificate>();
}
