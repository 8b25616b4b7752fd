namespace AnTin.Registration.Accounts;

/// <param name="Actor">Who signed in.</param>
/// <param name="SecurityStamp">Kept in the cookie beside the account id, asked of <see cref="ActorDirectory"/> on each request.</param>
public sealed record SignedIn(Actor Actor, string SecurityStamp);
