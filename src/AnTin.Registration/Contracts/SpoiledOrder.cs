namespace AnTin.Registration.Contracts;

/// <summary>
/// An approved order whose row is no longer what two officers left there: nobody but the owner of the database could
/// have changed it. The authority issues nothing for it and raises an alarm.
/// </summary>
/// <param name="OrderId">The row's id.</param>
/// <param name="Fault">What differs, in one word without personal data: a part of the order, or "unreadable".</param>
public sealed record SpoiledOrder(Guid OrderId, string Fault);
