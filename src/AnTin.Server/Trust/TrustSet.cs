using AnTin.Pki.Certificates;
using AnTin.Signatures.Trust;

namespace AnTin.Server.Trust;

/// <summary>What several files of trust come to.</summary>
/// <param name="Lists">Believed.</param>
/// <param name="Helpers">Certificates of folders that are not self-signed: they help to build paths.</param>
internal sealed record TrustSet(IReadOnlyList<TrustList> Lists, IReadOnlyList<Certificate> Helpers)
{
    public static TrustSet Empty { get; } = new([], []);

    public static TrustSet Of(IEnumerable<TrustFile> files)
    {
        var (lists, helpers) = (new List<TrustList>(), new List<Certificate>());
        foreach (var file in files)
        {
            if (file.Result.List is not { IsBelieved: true } list)
            {
                continue;
            }

            if (file.IsOfCertificatesInFolder)
            {
                helpers.AddRange(list.Services.SelectMany(one => one.Certificates));
            }

            lists.Add(AnchorsOf(file)!);
        }

        return new TrustSet(lists, helpers);
    }

    /// <summary>What a file gives to believe: of certificates in a folder the self-signed ones; null where it is no list.</summary>
    public static TrustList? AnchorsOf(TrustFile file) =>
        file is { IsOfCertificatesInFolder: true, Result.List: { } list }
            ? list with
            {
                Services = [.. list.Services.Where(one => one.Certificates[0].IsSelfSigned)],
            }
            : file.Result.List;
}
