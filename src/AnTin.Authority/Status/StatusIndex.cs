using System.Collections.Concurrent;

namespace AnTin.Authority.Status;

/// <summary>
/// Every serial the authority has on record, per CA, in memory: about 64 octets each. Filled by
/// <see cref="StatusFeed"/>; readers never wait.
/// </summary>
public sealed class StatusIndex
{
    private readonly ConcurrentDictionary<
        string,
        ConcurrentDictionary<SerialKey, SerialStatus>
    > cas = new(StringComparer.Ordinal);

    /// <summary>Null when this CA has no record of the serial: the answer is <c>unknown</c>, never <c>good</c> (rule T2).</summary>
    public SerialStatus? Find(string caId, SerialKey serial) =>
        cas.TryGetValue(caId, out var serials) && serials.TryGetValue(serial, out var status)
            ? status
            : null;

    /// <summary>Every serial of a CA as it stands now.</summary>
    public IEnumerable<KeyValuePair<SerialKey, SerialStatus>> Of(string caId) =>
        cas.TryGetValue(caId, out var serials) ? serials : [];

    public int Count => cas.Values.Sum(serials => serials.Count);

    internal void AddKnown(string caId, SerialKey serial) =>
        OrNew(caId).TryAdd(serial, SerialStatus.Good);

    internal void AddRevoked(string caId, SerialKey serial, SerialStatus revoked) =>
        OrNew(caId)[serial] = revoked;

    private ConcurrentDictionary<SerialKey, SerialStatus> OrNew(string caId) =>
        cas.GetOrAdd(caId, static _ => new ConcurrentDictionary<SerialKey, SerialStatus>());
}
