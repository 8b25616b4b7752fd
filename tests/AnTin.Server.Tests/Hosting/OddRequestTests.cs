using System.Net;
using System.Net.Sockets;
using System.Text;
using AnTin.TestKit;

namespace AnTin.Server.Tests.Hosting;

/// <summary>Requests that no page of ours makes: each gets the status that is meant for it and a page that says what happened.</summary>
public sealed class OddRequestTests(SharedServer shared) : IClassFixture<SharedServer>
{
    [Theory]
    [InlineData("%00")]
    [InlineData("%EF%BF%BE")]
    [InlineData("%EF%BF%BF")]
    [InlineData("%F0%9F%BF%BE")]
    public async Task Form_WithWhatIsNoCharacter_Is400WithAPage(string typed)
    {
        var server = shared.Server;
        using var visitor = Browser(server);
        using var form = new StringContent(
            $"Input.Mailbox=a%40b.vn&Input.Password={typed}",
            Encoding.ASCII,
            "application/x-www-form-urlencoded"
        );

        using var answer = await visitor.Http.PostAsync("/account/login", form);

        await ShouldSayAsync(answer, HttpStatusCode.BadRequest, "Yêu cầu chưa đọc được");
        using var search = await visitor.Http.GetAsync($"/lookup?code={typed}");
        await ShouldSayAsync(search, HttpStatusCode.BadRequest, "Yêu cầu chưa đọc được");
    }

    /// <summary>People get a page, programs a problem (RFC 9457): nobody an empty answer.</summary>
    [Theory]
    [InlineData(5_000_000, true)]
    [InlineData(5_000_000, false)]
    [InlineData(0, true)]
    [InlineData(0, false)]
    public async Task Ticket_ThatCannotBeRead_Is400WithWords(int letters, bool person)
    {
        using var visitor = person ? Browser(shared.Server) : shared.Server.Visitor();
        using var form = new StringContent(
            $"ticket={(letters == 0 ? "%00" : new string('A', letters))}",
            Encoding.ASCII,
            "application/x-www-form-urlencoded"
        );

        using var answer = await visitor.Http.PostAsync("/verify?handler=Report", form);

        await ShouldSayAsync(answer, HttpStatusCode.BadRequest, "Yêu cầu chưa đọc được");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe(
            person ? "text/html" : "application/problem+json"
        );
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded; charset=utf-7")]
    [InlineData("multipart/form-data; boundary=x; charset=utf-7")]
    public async Task Form_InACharsetThatIsNotRead_Is400WithAPage(string type)
    {
        using var visitor = Browser(shared.Server);
        foreach (var path in new[] { "/verify", "/account/login", "/language?to=en" })
        {
            using var form = new StringContent(
                "--x\r\nContent-Disposition: form-data; name=a\r\nContent-Type: text/plain; charset=utf-7\r\n\r\nb\r\n--x--\r\n"
            );
            form.Headers.Remove("Content-Type");
            form.Headers.TryAddWithoutValidation("Content-Type", type);

            using var answer = await visitor.Http.PostAsync(path, form);

            await ShouldSayAsync(answer, HttpStatusCode.BadRequest, "Yêu cầu chưa đọc được");
        }
    }

    [Theory]
    [InlineData("multipart/form-data")]
    [InlineData("multipart/form-data; boundary=x")]
    public async Task Form_WhoseMultipartIsBroken_Is400WithAPage(string type)
    {
        var server = shared.Server;
        using var visitor = Browser(server);
        foreach (var path in new[] { "/verify", "/account/login", "/language?to=en" })
        {
            using var form = new StringContent("--x\r\nContent-Dispo");
            form.Headers.Remove("Content-Type");
            form.Headers.TryAddWithoutValidation("Content-Type", type);

            using var answer = await visitor.Http.PostAsync(path, form);

            await ShouldSayAsync(answer, HttpStatusCode.BadRequest, "Yêu cầu chưa đọc được");
        }
    }

    [Theory]
    [InlineData("/verify")]
    [InlineData("/account/login")]
    public async Task Form_LargerThanTheSiteTakes_Is413AfterTheLastByteAndSaysTheLimit(string path)
    {
        await using var server = await RunningServer.StartAsync(settings =>
            settings with
            {
                Http = settings.Http with { MostRequestBytes = 2 << 20 },
            }
        );
        using var visitor = Browser(server);
        (await visitor.ReadAsync("/verify")).ShouldContain("data-limit=\"2\"");
        using var form = new MultipartFormDataContent
        {
            { new ByteArrayContent(new byte[30 << 20]), "Upload", "lớn.pdf" },
        };

        using var answer = await visitor.Http.PostAsync(path, form);

        await ShouldSayAsync(
            answer,
            HttpStatusCode.RequestEntityTooLarge,
            "Mỗi lần gửi được nhiều nhất 2 MB"
        );
    }

    [Theory]
    [InlineData("x[")]
    [InlineData("x]")]
    [InlineData("[")]
    [InlineData("Input.Mailbox[")]
    public async Task Form_WithAFieldNameInBrokenBrackets_IsReadLikeAnyOther(string name)
    {
        using var visitor = Browser(shared.Server);

        using var answer = await visitor.PostAsync(
            "/account/login",
            $"/account/login?{name}=1",
            [("Input.Mailbox", "ai@hoaban.edu.vn"), ("Input.Password", "sai"), (name, "1")]
        );

        await ShouldSayAsync(answer, HttpStatusCode.UnprocessableEntity, "Đăng nhập");
    }

    [Theory]
    [InlineData("PUT", "/")]
    [InlineData("PUT", "/account/login")]
    [InlineData("DELETE", "/verify")]
    [InlineData("TRACE", "/")]
    [InlineData("OPTIONS", "/verify")]
    [InlineData("OPTIONS", "/")]
    [InlineData("PATCH", "/ocsp")]
    public async Task Method_NotKnown_Is405AndSaysWhichAre(string method, string path)
    {
        var server = shared.Server;
        using var visitor = Browser(server);
        using var request = new HttpRequestMessage(new HttpMethod(method), path);

        using var answer = await visitor.Http.SendAsync(request);

        await ShouldSayAsync(answer, HttpStatusCode.MethodNotAllowed, "Không thực hiện được");
        answer.Content.Headers.Allow.ShouldBe(["GET", "HEAD", "POST"]);
    }

    [Fact]
    public async Task Handler_ThatThePageDoesNotHave_IsNotThere()
    {
        var server = shared.Server;
        using var officer = await server.OfficerAsync();
        officer.Http.DefaultRequestHeaders.Accept.ParseAdd("text/html");

        using var read = await officer.Http.GetAsync("/verify?handler=nothing");
        using var sent = await officer.PostAsync(
            "/account/logout",
            "/account/logout?handler=nothing"
        );

        await ShouldSayAsync(read, HttpStatusCode.NotFound, "Không tìm thấy trang");
        await ShouldSayAsync(sent, HttpStatusCode.NotFound, "Không tìm thấy trang");
        (await officer.Http.GetAsync("/desk")).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var post = await officer.PostAsync("/account/logout", "/guide");
        post.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
    }

    [Fact]
    public async Task Page_AskedTooOftenByABrowser_SaysSoInWords()
    {
        await using var server = await RunningServer.StartAsync(settings =>
            settings with
            {
                Http = settings.Http with { RequestsPerMinute = 10, AttemptsPerMinute = 10 },
            }
        );
        using var visitor = Browser(server);
        for (var i = 0; i < 10; i++)
        {
            (await visitor.Http.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        using var refused = await visitor.Http.GetAsync("/");

        await ShouldSayAsync(refused, HttpStatusCode.TooManyRequests, "Hãy chờ một phút");
        refused.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task AccountForm_SentTooOften_SaysSoInWords()
    {
        await using var server = await RunningServer.StartAsync();
        using var visitor = Browser(server);
        for (var i = 0; i < 60; i++)
        {
            using var taken = await visitor.PostAsync("/account/logout", "/account/logout");
            taken.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        using var refused = await visitor.PostAsync("/account/logout", "/account/logout");

        await ShouldSayAsync(refused, HttpStatusCode.TooManyRequests, "Hãy chờ một phút");
        refused.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromMinutes(1));
    }

    [Theory]
    [InlineData("/tsa", "application/timestamp-query")]
    [InlineData("/ocsp", "application/ocsp-request")]
    public async Task Protocol_BodyThatTrickles_Is408AndNoFault(string path, string type)
    {
        var server = shared.Server;
        using var socket = new TcpClient();
        await socket.ConnectAsync(server.Client.BaseAddress!.Host, server.Client.BaseAddress.Port);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes(
                $"POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: {type}\r\nContent-Length: 200\r\n\r\n0"
            )
        );

        using var reader = new StreamReader(stream);
        var first = await reader.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30));

        first.ShouldStartWith("HTTP/1.1 408");
    }

    private static FormVisitor Browser(RunningServer server)
    {
        var visitor = server.Visitor();
        visitor.Http.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        return visitor;
    }

    private static async Task ShouldSayAsync(
        HttpResponseMessage answer,
        HttpStatusCode status,
        string words
    )
    {
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        answer.StatusCode.ShouldBe(status, page);
        page.ShouldContain(words);
        answer.Headers.Contains("Content-Security-Policy").ShouldBeTrue();
    }
}
