using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Threading.RateLimiting;
using AnTin.Platform.Results;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace AnTin.Portal.Visitors;

/// <summary>
/// In place of a picture puzzle: the browser does a little arithmetic while the person types. A browser
/// without scripts proves nothing and is held for a few seconds. Each form counts once.
/// </summary>
public sealed class VisitorGate : IDisposable
{
    private readonly IDataProtector _protector;
    private readonly IMemoryCache _used;
    private readonly VisitorOptions _options;
    private readonly TimeProvider _clock;
    private readonly PartitionedRateLimiter<string> _withoutScripts;

    public VisitorGate(
        IDataProtectionProvider protection,
        IMemoryCache used,
        IOptions<VisitorOptions> options,
        TimeProvider clock
    )
    {
        _protector = protection.CreateProtector("AnTin.Portal.VisitorGate");
        _used = used;
        _options = options.Value;
        _clock = clock;
        _withoutScripts = PartitionedRateLimiter.Create<string, string>(address =>
            RateLimitPartition.GetFixedWindowLimiter(
                address,
                _ => new FixedWindowRateLimiterOptions
                {
                    PermitLimit = _options.FormsWithoutScripts,
                    Window = TimeSpan.FromMinutes(10),
                }
            )
        );
    }

    public int WorkBits => _options.WorkBits;

    /// <summary>A ticket for one form: when it was shown, and a nonce, sealed.</summary>
    public string Issue() =>
        _protector.Protect(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{_clock.GetUtcNow().ToUnixTimeMilliseconds()}.{RandomNumberGenerator.GetHexString(16)}"
            )
        );

    /// <param name="ticket">What <see cref="Issue"/> gave the form.</param>
    /// <param name="answer">What the browser found; empty without scripts.</param>
    /// <param name="address">Where the form came from.</param>
    /// <param name="ct">The visitor left.</param>
    public async Task<Result> CheckAsync(
        string? ticket,
        string? answer,
        IPAddress? address,
        CancellationToken ct
    )
    {
        if (ReadTime(ticket) is not { } shown || _clock.GetUtcNow() - shown > _options.FormLife)
        {
            return VisitorRefusals.FormTooOld;
        }
        if (_used.TryGetValue(ticket!, out _))
        {
            return VisitorRefusals.FormUsed;
        }
        if (!IsWorkDone(ticket!, answer))
        {
            var early = _options.SlowestMachine - (_clock.GetUtcNow() - shown);
            if (early > TimeSpan.Zero)
            {
                await Task.Delay(early, _clock, ct);
            }
            using var lease = _withoutScripts.AttemptAcquire(address?.ToString() ?? "");
            if (!lease.IsAcquired)
            {
                return VisitorRefusals.TooMany;
            }
        }
        return Result.Ok;
    }

    /// <summary>The form has done its work; the same ticket opens nothing any more.</summary>
    public void Spend(string? ticket)
    {
        if (ticket is not null)
        {
            _used.Set(ticket, true, _options.FormLife);
        }
    }

    public void Dispose() => _withoutScripts.Dispose();

    private bool IsWorkDone(string ticket, string? answer) =>
        !string.IsNullOrEmpty(answer)
        && answer.Length <= 20
        && LeadingZeroBits(SHA256.HashData(Encoding.UTF8.GetBytes($"{ticket}:{answer}")))
            >= _options.WorkBits;

    private static int LeadingZeroBits(byte[] digest)
    {
        var bits = 0;
        foreach (var value in digest)
        {
            bits += byte.LeadingZeroCount(value);
            if (value != 0)
            {
                break;
            }
        }
        return bits;
    }

    private DateTimeOffset? ReadTime(string? ticket)
    {
        try
        {
            var text = ticket is null ? "" : _protector.Unprotect(ticket);
            return long.TryParse(
                text.AsSpan(0, Math.Max(0, text.IndexOf('.', StringComparison.Ordinal))),
                CultureInfo.InvariantCulture,
                out var milliseconds
            )
                ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds)
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
