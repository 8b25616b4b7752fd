using AnTin.Platform.Text;
using AnTin.Registration.Contracts;
using AnTin.Registration.Decisions;
using Microsoft.AspNetCore.Http;

namespace AnTin.BackOffice.Pages.Desk;

/// <summary>What the pages about a token's signature carry: which act, what was asked, and the answer. Empty before it is asked.</summary>
public sealed class TokenFields
{
    public const string Send = "send";
    public const string Approve = "approve";

    /// <summary><see cref="Send"/> or <see cref="Approve"/>.</summary>
    public string? Act { get; set; }

    /// <summary>Ticks.</summary>
    public string? At { get; set; }

    /// <summary>Octets in base64url.</summary>
    public string? Seed { get; set; }

    public IFormFile? Answer { get; set; }

    /// <summary>The question that the page carries; null where there is none yet.</summary>
    public DecisionDraft? Draft() =>
        string.IsNullOrEmpty(At)
            ? null
            : new DecisionDraft(PasskeyFields.TimeOf(At), PasskeyFields.Octets(Seed));

    /// <summary>The octets of the answer: none where no file came, one too many of a file too long.</summary>
    public async Task<byte[]> AnswerAsync(CancellationToken ct)
    {
        if (Answer is null)
        {
            return [];
        }

        await using var stream = Answer.OpenReadStream();
        var octets = new byte[TokenAnswer.Longest + 1];
        var length = await stream.ReadAtLeastAsync(
            octets,
            octets.Length,
            throwOnEndOfStream: false,
            ct
        );
        return octets[..length];
    }
}
