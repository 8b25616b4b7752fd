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

    public static ValueTask<SigningResult<AsicPackage>> SignAsync(
        AsicPackage package,
        IReadOnlyDictionary<string, string?> types,
        ISigner signer,
        AsicSigningOptions options,
        CancellationToken cancellation
    ) =>
        package.IsSimple
            ? SignFileAsync(package, signer, options, cancellation)
            : SignManifestAsync(package, types, signer, options, cancellation);

    private static async ValueTask<SigningResult<AsicPackage>> SignFileAsync(
        AsicPackage package,
        ISigner signer,
        AsicSigningOptions options,
        CancellationToken cancellation
    )
    {
        var content = package.Data.First().Content;
        var own = CmsSigningOptions.Detaching(options, options.Level);
        var signed = package.Find(SimpleName) is { } existing
            ? await CmsSigner.AddAsync(existing, content, signer, own, cancellation)
            : await CmsSigner.SignAsync(content, signer, own, cancellation);
        return signed.Succeeded ? package.With(SimpleName, signed.Value) : signed.Refusal;
    }

    /// <summary>§5.3: at B-LTA the archive time stamp stands over the whole container, not in the message.</summary>
    private static async ValueTask<SigningResult<AsicPackage>> SignManifestAsync(
        AsicPackage package,
        IReadOnlyDictionary<string, string?> types,
        ISigner signer,
        AsicSigningOptions options,
        CancellationToken cancellation
    )
    {
        var name = package.FreeName("signature", ".p7s");
        var manifest = AsicManifest.Write(
            name,
            MimeType,
            package.Data.Select(one => (one.Name, one.Content, types.GetValueOrDefault(one.Name))),
            signer.Algorithm.Hash
        );
        var level =
            options.Level > SignatureLevel.BaselineLT ? SignatureLevel.BaselineLT : options.Level;
        var signed = await CmsSigner.SignAsync(
            manifest,
            signer,
            CmsSigningOptions.Detaching(options, level),
            cancellation
        );
        if (!signed.Succeeded)
        {
            return signed.Refusal;
        }

        var whole = package
            .With(package.FreeName("ASiCManifest", ".xml"), manifest)
            .With(name, signed.Value);
        return options.Level > SignatureLevel.BaselineLT
            ? await SigningSteps.WithTimestampsAsync(() =>
                AsicArchive.StampAsync(whole, Augmentation.Of(options), cancellation)
            )
            : whole;
    }
}
