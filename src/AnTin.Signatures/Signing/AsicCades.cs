using AnTin.Pdf.Reading;
using AnTin.Pki.Signing;
using AnTin.Signatures.Asic;
using AnTin.Signatures.Validation;

namespace AnTin.Signatures.Signing;

/// <summary>
/// CAdES in a container: in ASiC-S one message over the file, whose signers stand side by side (ETSI EN 319 162-1 §4.3.3.2);
/// in ASiC-E a message for each signature, over a manifest with digests of the files (§4.4.2).
/// </summary>
internal static class AsicCades
{
    private const string SimpleName = "META-INF/signature.p7s";
    private const string MimeType = "application/x-pkcs7-signature";

    public static SigningResult<PreparedAsic> Prepare(
        AsicPackage package,
        IReadOnlyDictionary<string, string?> types,
        SignatureAlgorithm algorithm,
        AsicSigningOptions options
    ) =>
        package.IsSimple
            ? PrepareFile(package, algorithm, options)
            : PrepareManifest(package, types, algorithm, options);

    private static SigningResult<PreparedAsic> PrepareFile(
        AsicPackage package,
        SignatureAlgorithm algorithm,
        AsicSigningOptions options
    )
    {
        var content = package.Data.First().Content;
        var own = CmsSigningOptions.Detaching(options, options.Level);
        var prepared = package.Find(SimpleName) is { } existing
            ? CmsSigner.PrepareToAdd(existing, PdfSource.FromMemory(content), algorithm, own)
            : CmsSigner.Prepare(content, algorithm, own);
        return prepared.Succeeded
            ? new PreparedAsic(prepared.Value, CompleteAsync)
            : prepared.Refusal;

        async ValueTask<SigningResult<AsicPackage>> CompleteAsync(
            ReadOnlyMemory<byte> value,
            AsicSigningOptions with,
            CancellationToken cancellation
        )
        {
            var signed = await CmsSigner.CompleteAsync(
                prepared.Value!,
                value,
                CmsSigningOptions.Detaching(with, with.Level),
                cancellation
            );
            return signed.Succeeded ? package.With(SimpleName, signed.Value) : signed.Refusal;
        }
    }

    private static SigningResult<PreparedAsic> PrepareManifest(
        AsicPackage package,
        IReadOnlyDictionary<string, string?> types,
        SignatureAlgorithm algorithm,
        AsicSigningOptions options
    )
    {
        var name = package.FreeName("signature", ".p7s");
        var manifest = AsicManifest.Write(
            name,
            MimeType,
            package.Data.Select(one => (one.Name, one.Content, types.GetValueOrDefault(one.Name))),
            algorithm.Hash
        );
        var listed = package.With(package.FreeName("ASiCManifest", ".xml"), manifest);
        var prepared = CmsSigner.Prepare(
            manifest,
            algorithm,
            CmsSigningOptions.Detaching(options, InsideLevel(options))
        );
        return prepared.Succeeded
            ? new PreparedAsic(
                prepared.Value,
                (value, with, cancellation) =>
                    CompleteManifestAsync(listed, name, prepared.Value, value, with, cancellation)
            )
            : prepared.Refusal;
    }

    /// <summary>§5.3: at B-LTA the archive time stamp stands over the whole container, not in the message.</summary>
    private static async ValueTask<SigningResult<AsicPackage>> CompleteManifestAsync(
        AsicPackage listed,
        string name,
        PreparedCms prepared,
        ReadOnlyMemory<byte> value,
        AsicSigningOptions options,
        CancellationToken cancellation
    )
    {
        var signed = await CmsSigner.CompleteAsync(
            prepared,
            value,
            CmsSigningOptions.Detaching(options, InsideLevel(options)),
            cancellation
        );
        if (!signed.Succeeded)
        {
            return signed.Refusal;
        }

        var whole = listed.With(name, signed.Value);
        return options.Level > SignatureLevel.BaselineLT
            ? await SigningSteps.WithTimestampsAsync(() =>
                AsicArchive.StampAsync(whole, Augmentation.Of(options), cancellation)
            )
            : whole;
    }

    private static SignatureLevel InsideLevel(AsicSigningOptions options) =>
        options.Level > SignatureLevel.BaselineLT ? SignatureLevel.BaselineLT : options.Level;
}
