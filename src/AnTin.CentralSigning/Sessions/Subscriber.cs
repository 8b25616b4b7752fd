namespace AnTin.CentralSigning.Sessions;

/// <summary>Who is asking, as proved by an open session.</summary>
/// <param name="SessionId">The session that proves it.</param>
/// <param name="Mailbox">The official mailbox, lower case; credentials of this mailbox are the person's own.</param>
public sealed record Subscriber(Guid SessionId, string Mailbox);
