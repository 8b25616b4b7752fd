using AnTin.Registration.Accounts;
using AnTin.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace AnTin.Server.Tests.Hosting;

/// <summary>An officer of the desk with an account on a running server.</summary>
internal static class Officers
{
    private const string Mailbox = "tiepnhan@hoaban.gov.vn";
    private const string Password = "hoa ban nở trắng 2026";

    /// <summary>A new browser, not signed in.</summary>
    public static FormVisitor Visitor(this RunningServer server, bool follows = false) =>
        new(server.Client.BaseAddress!, follows);

    /// <summary>A new browser in which the officer has signed in.</summary>
    public static async Task<FormVisitor> OfficerAsync(
        this RunningServer server,
        bool follows = false
    )
    {
        await server
            .Services.GetRequiredService<OpenOfficerAccount>()
            .HandleAsync(
                new(null, "Trần Tiếp Nhận", Mailbox, AccountRoles.Reception, Password),
                default
            );
        var visitor = server.Visitor(follows);
        await visitor.SignInAsync(Mailbox, Password);
        return visitor;
    }

    public static (string Name, string Value)[] SignInFields { get; } =
    [("Input.Mailbox", Mailbox), ("Input.Password", Password)];
}
