using AnTin.BackOffice.Navigation;
using AnTin.DesignSystem;
using AnTin.DesignSystem.Frame;
using Microsoft.Extensions.DependencyInjection;

namespace AnTin.BackOffice;

/// <summary>Adds the desk's pages. Sign-in and the policy <see cref="DeskPolicy"/> come from the host.</summary>
public static class BackOfficeSetup
{
    /// <summary>The door of every page below <c>/desk</c>.</summary>
    public const string DeskPolicy = "desk";

    public static IServiceCollection AddBackOffice(this IServiceCollection services)
    {
        services.AddDesignSystem();
        services.AddTexts(typeof(BackOfficeSetup).Assembly);
        services.AddSingleton<IMenu, DeskMenu>();
        services.AddScoped<IRoomMark, AuthorityMarks>();
        services
            .AddRazorPages(options => options.Conventions.AuthorizeFolder("/Desk", DeskPolicy))
            .AddApplicationPart(typeof(BackOfficeSetup).Assembly);
        return services;
    }
}
