using AnTin.Signatures.Asic;
using AnTin.Signatures.Cades;
using AnTin.Signatures.Evidence;
using AnTin.Signatures.Validation;
using AnTin.Signatures.Validation.Asic;

namespace AnTin.Signatures.Signing;

/// <summary>
/// Raises the signatures of a container (ETSI EN 319 162-1 §5.3). A message that a stamp of the container covers stays as
/// it is: then only the stamp is renewed.
/// </summary>
internal static class AsicAugmentation
{
    /// <exception cref="TimestampUnavailableException">No token could be had.</exception>
    public static async ValueTask<SigningResult<byte[]>> RaiseAsync(
        ReadOnlyMemory<byte> file,
        Augmentation to,
        DateTimeOffset at,
        CancellationToken cancellation
    )
    {
        if (!AsicContainer.TryRead(file, out var container, out var error))
        {
            return SigningRefusals.BadContainer(new("tệp ZIP bị hỏng", error));
        }

        SigningResult<AsicPackage> package = AsicPackage.Of(container);
        foreach (var name in container.MetaNames("signatures", ".xml"))
        {
            package = await ReplaceAsync(
                package,
                name,
                (octets, whole) =>
                    XmlAugmentation.RaiseAsync(octets, AsicXades.Resolver(whole), to, cancellation)
            );
        }

        var messages = container.MetaNames("signature", ".p7s").ToList();
        if (messages.Count == 0)
        {
            return Packed(package, at);
        }

        return container.IsSimple
            ? Packed(await RaiseMessagesAsync(package, container, messages, to, cancellation), at)
            : Packed(await RaiseManifestsAsync(package, container, messages, to, cancellation), at);
    }

    private static async ValueTask<SigningResult<AsicPackage>> RaiseManifestsAsync(
        SigningResult<AsicPackage> package,
        AsicContainer container,
        List<string> messages,
        Augmentation to,
        CancellationToken cancellation
    )
    {
        var inside =
            to.Level > SignatureLevel.BaselineLT
                ? to with
                {
                    Level = SignatureLevel.BaselineLT,
                }
                : to;
        var covered = Manifests(container)
            .Where(one => one.SignedBy.EndsWith(".tst", StringComparison.OrdinalIgnoreCase))
            .SelectMany(one => one.Items)
            .Select(one => one.Name)
            .ToHashSet(StringComparer.Ordinal);
        var raised = await RaiseMessagesAsync(
            package,
            container,
            messages.FindAll(one => !covered.Contains(one)),
            inside,
            cancellation
        );
        return raised.Succeeded && to.Level > SignatureLevel.BaselineLT
            ? await AsicArchive.StampAsync(raised.Value, to, cancellation)
            : raised;
    }

    private static async ValueTask<SigningResult<AsicPackage>> RaiseMessagesAsync(
        SigningResult<AsicPackage> package,
        AsicContainer container,
        List<string> messages,
        Augmentation to,
        CancellationToken cancellation
    )
    {
        var manifests = Manifests(container);
        foreach (var name in messages)
        {
            package = await ReplaceAsync(
                package,
                name,
                (octets, _) =>
                    new CmsAugmentation(
                        to,
                        SignedContent.Find(container, manifests, name).Octets is { } signed
                            ? CmsContent.Of(signed)
                            : null
                    ).RaiseAsync(octets, null, cancellation)
            );
        }

        return package;
    }

    private static List<AsicManifest> Manifests(AsicContainer container) =>
        [
            .. container
                .MetaNames("manifest", ".xml")
                .Select(name => AsicManifest.TryRead(name, container.Find(name)!.Value))
                .OfType<AsicManifest>(),
        ];

    private static async ValueTask<SigningResult<AsicPackage>> ReplaceAsync(
        SigningResult<AsicPackage> package,
        string name,
        Func<ReadOnlyMemory<byte>, AsicPackage, ValueTask<SigningResult<byte[]>>> step
    )
    {
        if (!package.Succeeded)
        {
            return package;
        }

        var raised = await step(package.Value.Find(name)!.Value, package.Value);
        return raised.Succeeded ? package.Value.With(name, raised.Value) : raised.Refusal;
    }

    private static SigningResult<byte[]> Packed(
        SigningResult<AsicPackage> package,
        DateTimeOffset at
    ) => package.Succeeded ? package.Value.Pack(at) : package.Refusal;
}
