using AnTin.Registration.Contracts;

namespace AnTin.Registration.Alarms;

/// <summary>Where no authority can be seen from here.</summary>
internal sealed class NoWatch : IAuthorityWatch
{
    public Task<AuthorityMark?> MarkAsync(CancellationToken ct) =>
        Task.FromResult<AuthorityMark?>(null);

    public Task<AuthorityState?> LookAsync(CancellationToken ct) =>
        Task.FromResult<AuthorityState?>(null);

    public Task<bool> CloseAlarmAsync(long number, string by, string why, CancellationToken ct) =>
        Task.FromResult(false);
}
