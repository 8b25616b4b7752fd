using System.Net;
using System.Net.Sockets;
using System.Text;
using AnTin.DesignSystem.Requests;
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

    /// <summary>The page comes again, with what is wrong beside the field; also to the page's own script.</summary>
    [Theory]
    [InlineData("a file without a name", "multipart/form-data; boundary=x", 400)]
    [InlineData("no boundary", "multipart/form-data", 400)]
    [InlineData("too many parts", "multipart/form-data; boundary=x", 400)]
    [InlineData("cut short", "multipart/form-data; boundary=x", 400)]
    [InlineData("no form", "application/pdf", 415)]
    [InlineData("no type", null, 415)]
    public async Task Upload_ThatCannotBeRead_IsSaidBesideTheField(
        string what,
        string? type,
        int status
    )
    {
        foreach (var accept in new[] { "text/html", "*/*" })
        {
            using var visitor = shared.Server.Visitor();
            visitor.Http.DefaultRequestHeaders.Accept.ParseAdd(accept);
            using var body = new ByteArrayContent(BodyOf(what));
            body.Headers.TryAddWithoutValidation("Content-Type", type);

            using var answer = await visitor.Http.PostAsync("/verify", body);

            await ShouldSayAsync(answer, (HttpStatusCode)status, "Yêu cầu chưa đọc được");
            answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
            var page = await answer.Content.ReadAsStringAsync();
            page.ShouldContain("id=\"verify-form\"");
            page.ShouldContain("aria-invalid=\"true\"");
        }
    }

    private static byte[] BodyOf(string what)
    {
        const string part = "--x\r\nContent-Disposition: form-data; name=\"Upload\"";
        return what switch
        {
            "a file without a name" =>
            [
                .. Encoding.ASCII.GetBytes($"{part}; filename=\"\"\r\n\r\n%PDF-1.7\r\n"),
                0,
                0xFF,
                .. "\r\n--x--\r\n"u8,
            ],
            "too many parts" => Encoding.ASCII.GetBytes(
                string.Concat(Enumerable.Repeat($"{part}\r\n\r\na\r\n", 2_000)) + "--x--\r\n"
            ),
            _ => Encoding.ASCII.GetBytes($"{part}; filename=\"a.pdf\"\r\n\r\n%PDF"),
        };
    }

    /// <summary>Slower than any line: it is cut, and others are answered meanwhile.</summary>
    [Fact]
    public async Task Uploads_ThatTrickle_AreCut()
    {
        (string Path, string Type)[] doors =
        [
            ("/api/validate", "application/pdf"),
            ("/api/validate", "multipart/form-data; boundary=x"),
            ("/verify", "multipart/form-data; boundary=x"),
        ];
        await using var server = await RunningServer.StartAsync();
        var sockets = new List<TcpClient>();
        try
        {
            for (var i = 0; i <= UploadGate.MostOfOneAddress; i++)
            {
                var (path, type) = doors[i % doors.Length];
                sockets.Add(await BeginAsync(server, path, type, 100));
            }

            using var other = await server.Client.GetAsync("/guide");
            other.StatusCode.ShouldBe(HttpStatusCode.OK);
            foreach (var socket in sockets)
            {
                (await FirstLineAsync(socket)).ShouldStartWith("HTTP/1.1 408");
            }
        }
        finally
        {
            sockets.ForEach(one => one.Dispose());
        }
    }

    /// <summary>Parts that are too long for memory lie in files meanwhile; they go with the sender.</summary>
    [Theory]
    [InlineData("/api/validate")]
    [InlineData("/verify")]
    public async Task Upload_WhoseSenderGoesAway_LeavesNoFile(string path)
    {
        var before = Buffered();
        var socket = await BeginAsync(
            shared.Server,
            path,
            "multipart/form-data; boundary=x",
            1_000_000
        );
        await UntilAsync(() => Buffered().Except(before).Any());
        var after = Buffered().Except(before).ToList();

        socket.Dispose();

        await UntilAsync(() => !Buffered().Intersect(after).Any());
        (await shared.Server.Client.GetAsync("/guide")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static string[] Buffered() => Directory.GetFiles(Path.GetTempPath(), "ASPNETCORE_*");

    private static async Task UntilAsync(Func<bool> holds)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!holds())
        {
            await Task.Delay(50, patience.Token);
        }
    }

    private static async Task<TcpClient> BeginAsync(
        RunningServer server,
        string path,
        string type,
        int octets
    )
    {
        var socket = new TcpClient();
        await socket.ConnectAsync(server.Client.BaseAddress!.Host, server.Client.BaseAddress.Port);
        await socket
            .GetStream()
            .WriteAsync(
                Encoding.ASCII.GetBytes(
                    $"POST {path} HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nContent-Type: {type}\r\nContent-Length: 9000000\r\n\r\n--x\r\nContent-Disposition: form-data; name=\"Upload\"; filename=\"a\"\r\n\r\n{new string('a', octets)}"
                )
            );
        return socket;
    }

    private static async Task<string> FirstLineAsync(TcpClient socket)
    {
        using var reader = new StreamReader(socket.GetStream());
        return await reader.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(4)) ?? "";
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
