using AnTin.Authority.Ceremonies.File;
using AnTin.Keys;
using AnTin.Platform.Results;

namespace AnTin.Authority.Ceremonies;

/// <summary>Reads which keys a ceremony file asks for: of a kind there is, and one that this machine can make and use.</summary>
internal static class KeyWishReview
{
    public static IReadOnlyList<Refusal> Run(CeremonyFile file) =>
        [
            .. Keys(file)
                .Select(wish => (wish.Id, Objection: Objection(wish.Key)))
                .Where(one => one.Objection is not null)
                .Select(one => CeremonyRefusals.Wrong($"{one.Id}.key", $"wanted: {one.Objection}")),
        ];

    private static IEnumerable<(string Id, string Key)> Keys(CeremonyFile file) =>
        file
            .Authorities.Select(one => (one.Id, one.Key))
            .Concat(file.Rollovers.Select(one => (one.Id, one.Key)))
            .Concat(file.OcspSigners.Select(one => (one.Id, one.Key)))
            .Concat(file.TimeStampUnits.Select(one => (one.Id, one.Key)))
            .Concat(file.Officers.Select(one => (one.Id, one.Key)));

    private static string? Objection(string key)
    {
        if (!KeyAlgorithms.TryParse(key, out var algorithm) || algorithm == KeyAlgorithm.Aes256)
        {
            return $"one of {string.Join(", ", KeyAlgorithms.Pairs.Select(one => one.Name()))}, not {key}";
        }

        return algorithm.Value.IsSupportedHere()
            ? null
            : $"a key this machine can make; {key} needs OpenSSL 3.5 or later";
    }
}
