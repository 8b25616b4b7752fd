using System.Net;

namespace AnTin.Server.Tests.Hosting;

public sealed class SignInTests(SharedServer shared) : IClassFixture<SharedServer>
{
    private readonly RunningServer server = shared.Server;

    [Fact]
    public async Task Logout_CookieWasCopied_TheCopyOpensNothing()
    {
        using var officer = await server.OfficerAsync();
        using var elsewhere = await server.OfficerAsync();
        var copied = officer.CookieHeader;
        (await OpenDeskAsync(copied)).StatusCode.ShouldBe(HttpStatusCode.OK);

        using var left = await officer.PostAsync("/account/logout", "/account/logout");

        left.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var refused = await OpenDeskAsync(copied);
        refused.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        refused.Headers.Location!.OriginalString.ShouldStartWith("/account/login?");
        (await elsewhere.Http.GetAsync("/desk")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Logout_Everywhere_EndsTheOtherBrowsersToo()
    {
        using var officer = await server.OfficerAsync();
        using var elsewhere = await server.OfficerAsync();

        using var left = await officer.PostAsync(
            "/account/logout",
            "/account/logout",
            ("everywhere", "true")
        );

        (await elsewhere.Http.GetAsync("/desk")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Theory]
    [InlineData("/workspace/dossiers/Hồ sơ", "/workspace/dossiers/H%E1%BB%93%20s%C6%A1")]
    [InlineData("/desk?text=Lò\r\nSet-Cookie: a=b", "/desk")]
    [InlineData("/desk\u0001", "/desk")]
    [InlineData("//elsewhere.example/", "/desk")]
    [InlineData("/\\elsewhere.example/", "/desk")]
    [InlineData("https://elsewhere.example/", "/desk")]
    public async Task SignIn_WithAnAddressToGoBackTo_LeadsThereOnlyWhenItIsOurs(
        string back,
        string expected
    )
    {
        using var known = await server.OfficerAsync();
        using var visitor = server.Visitor();

        using var entered = await visitor.PostAsync(
            "/account/login",
            $"/account/login?back={Uri.EscapeDataString(back)}",
            Officers.SignInFields
        );
        using var language = await visitor.PostAsync(
            "/account/logout",
            "/language?to=en",
            ("back", back)
        );

        entered.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        entered.Headers.Location!.OriginalString.ShouldBe(expected);
        language.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        language.Headers.Location!.OriginalString.ShouldBe(expected == "/desk" ? "/" : expected);
    }

    [Fact]
    public async Task AccessDenied_HostHeaderOfAStranger_IsRepeatedNowhere()
    {
        using var officer = await server.OfficerAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/workspace");
        request.Headers.Host = "elsewhere.example";
        request.Headers.Accept.ParseAdd("text/html");

        using var answer = await officer.Http.SendAsync(request);

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        answer.Headers.ToString().ShouldNotContain("elsewhere.example");
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        page.ShouldContain("Tài khoản này không được mở trang này");
        page.ShouldNotContain("elsewhere.example");
    }

    private async Task<HttpResponseMessage> OpenDeskAsync(string cookies)
    {
        using var http = new HttpClient(
            new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }
        )
        {
            BaseAddress = server.Client.BaseAddress,
        };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/desk");
        request.Headers.Add("Cookie", cookies);
        return await http.SendAsync(request);
    }
}
