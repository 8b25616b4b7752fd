using System.Text;
using AnTin.Authority.Web;
using AnTin.Pki.Timestamps;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AnTin.Authority.Timestamping;

/// <summary>Time stamps over HTTP (RFC 3161 §3.4): POST /tsa; a browser that comes by GET reads what this is.</summary>
public sealed class TimeStampEndpoint(TimeStampDesk desk)
{
    public const string Path = "/tsa";
    private const string QueryType = "application/timestamp-query";
    private const string ReplyType = "application/timestamp-reply";

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost(Path, PostAsync).DisableAntiforgery();
        routes.MapGet(Path, GetAsync);
    }

    private async Task PostAsync(HttpContext context)
    {
        if (!RawBody.HasType(context.Request, QueryType))
        {
            context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            context.Response.Headers.Accept = QueryType;
            return;
        }

        var body = await RawBody.ReadAsync(context, TimestampRequest.Limit, context.RequestAborted);
        if (body is null)
        {
            return;
        }

        context.Response.Headers.CacheControl = "no-store";
        await RawBody.SendAsync(
            context,
            ReplyType,
            await desk.AnswerAsync(body, context.RequestAborted)
        );
    }

    private Task GetAsync(HttpContext context)
    {
        var page = Encoding.UTF8.GetBytes(
            $"""
            <!doctype html>
            <html lang="vi">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>Dấu thời gian</title>
            <h1>Dịch vụ cấp dấu thời gian</h1>
            <p>Địa chỉ này dành cho phần mềm ký số: gửi yêu cầu theo RFC 3161 bằng phương thức POST,
            kiểu nội dung <code>{QueryType}</code>. Trình duyệt không cần mở trang này.</p>
            <p>Chính sách: <code>{desk.Unit?.Policy.Dotted
                ?? "–"}</code>. Thuật toán băm: SHA-256, SHA-384, SHA-512.</p>
            <h2 lang="en">Time-stamp service</h2>
            <p lang="en">This address is for signing software: POST an RFC 3161 request as <code>{QueryType}</code>.
            A browser has nothing to do here.</p>
            </html>
            """
        );
        return RawBody.SendAsync(context, "text/html; charset=utf-8", page);
    }
}
