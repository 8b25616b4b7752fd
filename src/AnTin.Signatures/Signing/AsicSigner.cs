using AnTin.Pki.Signing;
using AnTin.Signatures.Asic;

namespace AnTin.Signatures.Signing;

/// <summary>
/// Makes ASiC containers (ETSI EN 319 162-1 §4.3 and §4.4): all files are signed by one signature, XAdES or CAdES, and
/// others are added beside it. With a key at hand use <see cref="SignAsync"/>; with a key elsewhere prepare, have
/// <see cref="PreparedAsic.ToBeSigned"/> signed, and <see cref="CompleteAsync"/>.
/// </summary>
public static class AsicSigner
{
    private const int MostFiles = 1_000;

    /// <summary>Prepares, signs and completes in one go; the value is the container.</summary>
    public static ValueTask<SigningResult<byte[]>> SignAsync(
        IReadOnlyList<AsicFile> files,
        ISigner signer,
        AsicSigningOptions options,
        CancellationToken cancellation = default
    ) =>
        SigningSteps.SignAsync(
            signer,
            options,
            () => Prepare(files, signer.Algorithm, options),
            (prepared, value) => CompleteAsync(prepared, value, options, cancellation),
            cancellation
        );

    /// <summary>Adds a signature over all files of a container that exists; those it bears stay as they are.</summary>
    /// <param name="container">The file.</param>
    /// <param name="signer">The key.</param>
    /// <param name="options">The form and the kind are those of the container, whatever is said here.</param>
    /// <param name="cancellation">Ends the wait for stamps and evidence.</param>
    public static ValueTask<SigningResult<byte[]>> AddAsync(
        ReadOnlyMemory<byte> container,
        ISigner signer,
        AsicSigningOptions options,
        CancellationToken cancellation = default
    ) =>
        SigningSteps.SignAsync(
            signer,
            options,
            () => PrepareToAdd(container, signer.Algorithm, options),
            (prepared, value) => CompleteAsync(prepared, value, options, cancellation),
            cancellation
        );

    /// <summary>Packs the files with everything but the signature value.</summary>
    public static SigningResult<PreparedAsic> Prepare(
        IReadOnlyList<AsicFile> files,
        SignatureAlgorithm algorithm,
        AsicSigningOptions options
    ) =>
        FindFault(files, options) is { } fault
            ? fault
            : Prepare(
                AsicPackage.Create(options.Simple, files.Select(one => (one.Name, one.Content))),
                files.ToDictionary(
                    one => one.Name,
                    one => (string?)one.MimeType,
                    StringComparer.Ordinal
                ),
                algorithm,
                options
            );

    /// <summary>As <see cref="Prepare(IReadOnlyList{AsicFile}, SignatureAlgorithm, AsicSigningOptions)"/>, for a signature beside others.</summary>
    /// <inheritdoc cref="AddAsync"/>
    /// <param name="algorithm">Of the key.</param>
    public static SigningResult<PreparedAsic> PrepareToAdd(
        ReadOnlyMemory<byte> container,
        SignatureAlgorithm algorithm,
        AsicSigningOptions options
    )
    {
        if (!AsicContainer.TryRead(container, out var read, out var error))
        {
            return SigningRefusals.BadContainer(new("tệp ZIP bị hỏng", error));
        }

        var (xml, cms) = (
            read.MetaNames("signatures", ".xml").Any(),
            read.MetaNames("signature", ".p7s").Any()
        );
        if (read.DataNames.Count == 0 || (!xml && !cms) || (xml && cms))
        {
            return SigningRefusals.BadContainer(
                new(
                    "gói không có tệp hoặc chữ ký nào để ký thêm, hoặc lẫn cả XAdES và CAdES",
                    "it holds no file or no signature to add one to, or both XAdES and CAdES"
                )
            );
        }

        return Prepare(
            AsicPackage.Of(read),
            new Dictionary<string, string?>(StringComparer.Ordinal),
            algorithm,
            options with
            {
                Simple = read.IsSimple,
                Form = xml ? AsicForm.Xades : AsicForm.Cades,
            }
        );
    }

    /// <summary>
    /// Puts the signature value in, and what the level asks for besides; the value is the container. It is checked with
    /// the certificate first: a signature that does not verify never leaves.
    /// </summary>
    /// <param name="prepared">What a preparation made; it can be completed once.</param>
    /// <param name="value">As <see cref="ISigner"/> makes it: ECDSA in DER.</param>
    /// <param name="options">Those of the preparation.</param>
    /// <param name="cancellation">Ends the wait for stamps and evidence.</param>
    public static async ValueTask<SigningResult<byte[]>> CompleteAsync(
        PreparedAsic prepared,
        ReadOnlyMemory<byte> value,
        AsicSigningOptions options,
        CancellationToken cancellation = default
    )
    {
        var signed = await prepared.FinishAsync(value, options, cancellation);
        return signed.Succeeded ? signed.Value.Pack(options.At) : signed.Refusal;
    }

    private static SigningResult<PreparedAsic> Prepare(
        AsicPackage package,
        IReadOnlyDictionary<string, string?> types,
        SignatureAlgorithm algorithm,
        AsicSigningOptions options
    ) =>
        options.Form == AsicForm.Cades
            ? AsicCades.Prepare(package, types, algorithm, options)
            : AsicXades.Prepare(package, types, algorithm, options);

    private static SigningRefusal? FindFault(
        IReadOnlyList<AsicFile> files,
        AsicSigningOptions options
    )
    {
        var names = files.Select(one => one.Name).ToList();
        var taken = new EntryNames();
        return names.Count is 0 or > MostFiles
            || (
                options.Simple
                && (names.Count > 1 || names[0].Contains('/', StringComparison.Ordinal))
            )
                ? SigningRefusals.BadContainer(
                    new(
                        "ASiC-S chứa đúng một tệp ở thư mục gốc; ASiC-E từ 1 đến 1.000 tệp",
                        "ASiC-S holds exactly one file at its root; ASiC-E 1 to 1,000"
                    )
                )
            : names.Find(IsUnusable) is { } bad
                ? SigningRefusals.BadContainer(
                    new($"tên tệp không dùng được: {bad}", $"this name cannot be used: {bad}")
                )
            : names.Exists(one => taken.FindFault(one) is not null)
                ? SigningRefusals.BadContainer(new("hai tệp trùng tên", "two files bear one name"))
            : null;
    }

    private static bool IsUnusable(string name) =>
        new EntryNames().FindFault(name) is not null
        || string.Equals(name, AsicContainer.MimeTypeName, StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("META-INF/", StringComparison.OrdinalIgnoreCase);
}
