namespace AnTin.Server.Rooms;

/// <summary>Several roles ask for the same room; it moves in once.</summary>
internal static class AddingOnce
{
    public static void AddOnce(this IServiceCollection services, string room, Action add)
    {
        if (
            services.Any(service =>
                service.ImplementationInstance is Added added && added.Room == room
            )
        )
        {
            return;
        }

        services.AddSingleton(new Added(room));
        add();
    }

    private sealed record Added(string Room);
}
