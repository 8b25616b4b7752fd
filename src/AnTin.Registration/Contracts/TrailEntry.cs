using AnTin.Platform.Results;

namespace AnTin.Registration.Contracts;

/// <summary>One entry of a log about the certificate.</summary>
/// <param name="Log">Name of the log, see <see cref="TrailLogs"/>.</param>
/// <param name="Index">Its place, from 0.</param>
/// <param name="EntryHash">Its leaf hash in the tree, in base64.</param>
/// <param name="Refusal">Why its proof does not hold; null when it does.</param>
/// <param name="At">When it was done, as the entry says.</param>
/// <param name="Actor">Who.</param>
/// <param name="Action">What; a line of the authority's journal is <c>journal.intent</c> or <c>journal.revocation</c>.</param>
/// <param name="Subject">To what.</param>
/// <param name="Details">As the entry holds them.</param>
/// <param name="LineHash">Hash that chains the line to the one before it, in hexadecimal.</param>
public sealed record TrailEntry(
    string Log,
    long Index,
    string EntryHash,
    Refusal? Refusal,
    DateTimeOffset At,
    string Actor,
    string Action,
    string Subject,
    string? Details,
    string LineHash
);
