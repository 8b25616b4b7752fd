using AnTin.Platform.Results;

namespace AnTin.Registration.Contracts;

/// <summary>Something that honest work does not cause, as the authority recorded it.</summary>
/// <param name="Number">By which it is closed.</param>
/// <param name="Code">Code of the refusal that raised it.</param>
/// <param name="Subject">What it is about, e.g. <c>order/0191…</c>.</param>
/// <param name="Fact">What exactly; may be empty.</param>
/// <param name="Words">The same for people.</param>
/// <param name="RaisedAt">When it was first seen.</param>
/// <param name="LastAt">When it was last seen.</param>
/// <param name="Times">How often.</param>
/// <param name="Closing">Who closed it; null while it is open.</param>
public sealed record Alarm(
    long Number,
    string Code,
    string Subject,
    string Fact,
    Sentence Words,
    DateTimeOffset RaisedAt,
    DateTimeOffset LastAt,
    int Times,
    AlarmClosing? Closing
);
