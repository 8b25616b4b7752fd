using System.Collections.Concurrent;
using System.Security.Cryptography;
using AnTin.Keys;
using AnTin.Pki.Ocsp;
using AnTin.Platform.Database;
using Microsoft.Extensions.Logging;

namespace AnTin.Authority.Status.Presigned;

/// <summary>
/// Keeps a signed answer ready as a file for every serial on record (rule T4) and for no other (rule T2): renewed by half
/// life (rule T10), replaced at once on revocation, gone before it expires.
/// </summary>
public sealed class PresignedAnswers(
    RespondingCas cas,
    StatusIndex index,
    AnswerFiles files,
    AuthoritySettings settings,
    TimeProvider clock,
    ILogger<PresignedAnswers> log
) : IStatusListener, IDisposable
{
    /// <summary>Caches may keep an answer so long; it is taken away before they could keep it past its end.</summary>
    public static readonly TimeSpan CachedFor = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<AnswerKey, WrittenAnswer> written = new();
    private readonly ConcurrentDictionary<string, RespondingCa> met = new(StringComparer.Ordinal);

    // Held while files are replaced, so that an answer signed before a revocation never lands after it.
    private readonly SemaphoreSlim gate = new(1, 1);
    private volatile bool ready;

    /// <summary>Files that are there now.</summary>
    public int Count => written.Count;

    /// <summary>Takes over what an earlier process left, and deletes what cannot be served any more. Call once, first.</summary>
    public async Task AdoptAsync(CancellationToken cancellation)
    {
        foreach (var path in files.All())
        {
            var body = await File.ReadAllBytesAsync(path, cancellation);
            if (Judge(path, body) is var (key, answer))
            {
                written[key] = answer;
            }
            else
            {
                AnswerFiles.Delete(path);
            }
        }

        ready = true;
    }

    /// <summary>Signs what is due, deletes what ends; the answer is how many files were written.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var made = 0;
        foreach (var ca in cas.All)
        {
            met[ca.Id] = ca;
            foreach (var (serial, status) in index.Of(ca.Id))
            {
                made += await RenewAsync(ca, serial, status, cancellation);
            }
        }

        await DeleteEndingAsync(cancellation);
        return made;
    }

    /// <summary>Before the first look at the directory nothing is done: the look judges by the index as it is then.</summary>
    public async Task RevokedAsync(
        IReadOnlyCollection<(string CaId, SerialKey Serial)> revoked,
        CancellationToken cancellation
    )
    {
        if (!ready)
        {
            return;
        }

        foreach (var (caId, serial) in revoked)
        {
            if (index.Find(caId, serial) is { } status && met.TryGetValue(caId, out var ca))
            {
                await ReplaceOrDeleteAsync(ca, serial, status, cancellation);
            }
        }
    }

    public void Dispose() => gate.Dispose();

    private async Task<int> RenewAsync(
        RespondingCa ca,
        SerialKey serial,
        SerialStatus status,
        CancellationToken cancellation
    )
    {
        var made = 0;
        foreach (var hash in AnswerKey.Hashes)
        {
            var key = new AnswerKey(ca.Id, serial, hash);
            var isDue =
                !written.TryGetValue(key, out var earlier)
                || !ReferenceEquals(earlier.Status, status)
                || clock.GetUtcNow() >= earlier.DueAt(key);
            if (isDue && await WriteAsync(ca, key, status, cancellation))
            {
                made++;
            }
        }

        return made;
    }

    /// <summary>No disk and no key stands in the way of a revocation (rule T20): what cannot be replaced is taken away.</summary>
    private async Task ReplaceOrDeleteAsync(
        RespondingCa ca,
        SerialKey serial,
        SerialStatus status,
        CancellationToken cancellation
    )
    {
        foreach (var hash in AnswerKey.Hashes)
        {
            var key = new AnswerKey(ca.Id, serial, hash);
            try
            {
                await WriteAsync(ca, key, status, cancellation);
            }
            catch (Exception fault)
                when (fault
                        is IOException
                            or UnauthorizedAccessException
                            or KeyStoreException
                            or CryptographicException
                )
            {
                log.LogError(fault, "The answer for {Serial} could not be replaced", serial);
                await DeleteAsync(ca, key, cancellation);
            }
        }
    }

    /// <summary>False when the status changed meanwhile, or no file can have the name.</summary>
    private async Task<bool> WriteAsync(
        RespondingCa ca,
        AnswerKey key,
        SerialStatus status,
        CancellationToken cancellation
    )
    {
        var question = OcspCertificateId.For(ca.Certificate, key.Serial.ToSerial(), key.Hash);
        if (files.PathOf(OcspRequest.Create([question])) is not { } path)
        {
            return false;
        }

        var now = OcspDesk.Seconds(clock.GetUtcNow());
        var end = ca.Responder.Certificate.Validity.NotAfter;
        var next = now + settings.OcspFileValidity;
        next = next < end ? next : end;
        var single = OcspDesk.Known(question, status, now, next, settings.ArchiveCutoff);
        var body = await ca.Responder.RespondAsync(now, [single], default, cancellation);
        await gate.WaitAsync(cancellation);
        try
        {
            if (!ReferenceEquals(index.Find(key.CaId, key.Serial), status))
            {
                return false;
            }

            await files.WriteAsync(path, body, now, cancellation);
            written[key] = new WrittenAnswer(status, now, next);
            return true;
        }
        finally
        {
            gate.Release();
        }
    }

    private async Task DeleteEndingAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        foreach (var (key, answer) in written)
        {
            if (now + CachedFor >= answer.NextUpdate && met.TryGetValue(key.CaId, out var ca))
            {
                await DeleteAsync(ca, key, cancellation);
            }
        }
    }

    private async Task DeleteAsync(RespondingCa ca, AnswerKey key, CancellationToken cancellation)
    {
        var question = OcspCertificateId.For(ca.Certificate, key.Serial.ToSerial(), key.Hash);
        await gate.WaitAsync(cancellation);
        try
        {
            AnswerFiles.Delete(files.PathOf(OcspRequest.Create([question]))!);
            written.TryRemove(key, out _);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Null for what is not, word by word, the answer of today to the question its path asks.</summary>
    private (AnswerKey Key, WrittenAnswer Answer)? Judge(string path, byte[] body)
    {
        if (
            !OcspResponse.TryRead(body, out var response, out _)
            || response.Responses is not [{ NextUpdate: { } next } single]
            || single.Certificate.Hash is not { } hash
            || cas.Find(single.Certificate) is not { } ca
            || !SerialKey.TryFrom(single.Certificate.Serial.Content, out var serial)
            || index.Find(ca.Id, serial) is not { } status
            || single.RevokedAt != (status.RevokedAt is { } at ? OcspDesk.Seconds(at) : null)
            || files.PathOf(OcspRequest.Create([single.Certificate])) != path
            || clock.GetUtcNow() + CachedFor >= next
        )
        {
            return null;
        }

        met[ca.Id] = ca;
        return (
            new AnswerKey(ca.Id, serial, hash),
            new WrittenAnswer(status, single.ThisUpdate, next)
        );
    }
}
