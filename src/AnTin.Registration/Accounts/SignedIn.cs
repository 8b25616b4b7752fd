namespace AnTin.Registration.Accounts;

/// <param name="Actor">Who signed in.</param>
/// <param name="SessionId">Names the <see cref="AccountSession"/> of this browser.</param>
/// <param name="SecurityStamp">Kept in the cookie beside the ids, asked of <see cref="ActorDirectory"/> on each request.</param>
public sealed record SignedIn(Actor Actor, Guid SessionId, string SecurityStamp);
