using AnTin.Platform.Results;
using AnTin.Server.Settings;

namespace AnTin.Server.Roles;

/// <summary>One part a process can play: which services run in it and which addresses it answers.</summary>
internal interface IRole
{
    /// <summary>The word in <c>Roles</c>.</summary>
    string Name { get; }

    /// <summary>Several roles may ask for the same feature; features are added once.</summary>
    void AddServices(IServiceCollection services, AnTinSettings settings);

    void Map(WebApplication app, AnTinSettings settings);

    /// <summary>What must be there before the doors open, e.g. the catalogues of a new database. Safe to repeat.</summary>
    Task PrepareAsync(IServiceProvider services, CancellationToken cancellation) =>
        Task.CompletedTask;
}
