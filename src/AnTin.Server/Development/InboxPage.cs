using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using AnTin.Platform.Inbox;
using AnTin.Platform.Time;

namespace AnTin.Server.Development;

/// <summary>
/// The development inbox: what every mailbox and telephone would have got. It borrows the style sheets of the look and
/// nothing else. Mail is a stranger's text: it is shown escaped, and only its links are made links.
/// </summary>
internal static partial class InboxPage
{
    private static readonly string[] StyleSheets =
    [
        "tokens",
        "base",
        "frame",
        "forms",
        "parts",
        "tables",
        "desk",
    ];

    public static string List(IReadOnlyList<InboxItem> items, string? recipient) =>
        Page(
            "Hộp thư phát triển",
            "",
            $"""
            <h1 class="with-tags">Hộp thư phát triển <span class="tag blue">{Count(
                items.Count
            )}</span></h1>
            <p class="lead">Mọi thư và tin nhắn mà hệ thống gửi ra, mới nhất ở trên. <span lang="en">Every mail and text message sent, newest first.</span></p>
            <form method="get" action="/dev/inbox" class="filters" role="search">
              <div class="field"><label for="to">Người nhận <span class="optional" lang="en">recipient</span></label>
              <input class="input w-20" id="to" name="to" value="{Text(
                recipient ?? ""
            )}" autocomplete="off"></div>
              <button class="button second small">Lọc</button>{(
                string.IsNullOrEmpty(recipient)
                    ? ""
                    : "<a class=\"after-button\" href=\"/dev/inbox\">Bỏ lọc</a>"
            )}
            </form>
            {(items.Count == 0 ? Nothing : Table(items))}
            """
        );

    public static string Item(InboxItem item)
    {
        var title = item.Kind == InboxItemKind.Sms ? "Tin nhắn" : item.Subject;
        return Page(
            title,
            $"""
            <nav class="trail" aria-label="Đường dẫn"><ol><li><a href="/dev/inbox">Hộp thư phát triển</a></li>
            <li><a href="/dev/inbox?to={Uri.EscapeDataString(item.To)}">{Text(
                item.To
            )}</a></li><li aria-current="page">{Text(title)}</li></ol></nav>
            """,
            $"""
            <h1>{Text(title)}</h1>
            <dl class="summary dense">
              {Fact("Lúc", VietnamTime.Format(item.ReceivedAt, "dd/MM/yyyy HH:mm:ss"))}
              {Fact("Từ", item.From)}
              {Fact("Đến", item.To)}
              {Fact("Mã thư", item.MessageId)}
            </dl>
            <div class="letter">{Links(item.Text)}</div>
            """
        );
    }

    private const string Nothing =
        "<div class=\"empty\"><strong>Chưa có thư nào</strong><span lang=\"en\">Nothing has been sent yet.</span></div>";

    private static string Count(int items) =>
        string.Create(CultureInfo.InvariantCulture, $"{items} thư, tin nhắn");

    private static string Fact(string label, string text) =>
        string.IsNullOrEmpty(text) ? "" : $"<div><dt>{Text(label)}</dt><dd>{Text(text)}</dd></div>";

    private static string Table(IReadOnlyList<InboxItem> items)
    {
        var rows = new StringBuilder();
        foreach (var item in items)
        {
            var isSms = item.Kind == InboxItemKind.Sms;
            rows.Append(
                CultureInfo.InvariantCulture,
                $"""
                <tr><th scope="row" class="whole-line"><a href="/dev/inbox/{item.Id}">{Text(
                    isSms ? item.Text : item.Subject
                )}</a></th>
                <td class="nowrap">{Text(item.To)}</td>
                <td><span class="tag{(isSms ? " amber" : "")}">{(
                    isSms ? "Tin nhắn" : "Thư"
                )}</span></td>
                <td class="nowrap">{VietnamTime.Format(item.ReceivedAt)}</td></tr>
                """
            );
        }

        return $"""
            <table class="table turns brief"><caption class="visually-hidden">Thư và tin nhắn</caption>
            <thead><tr><th scope="col">Nội dung</th><th scope="col">Đến</th><th scope="col">Loại</th><th scope="col">Lúc</th></tr></thead>
            <tbody>{rows}</tbody></table>
            """;
    }

    private static string Page(string title, string trail, string body)
    {
        var styles = string.Concat(
            StyleSheets.Select(sheet =>
                $"<link rel=\"stylesheet\" href=\"/_content/AnTin.DesignSystem/css/{sheet}.css\">"
            )
        );
        return $"""
            <!doctype html>
            <html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{Text(title)} – Ấn Tín</title>
            <link rel="icon" href="/_content/AnTin.DesignSystem/seal.svg" type="image/svg+xml">{styles}</head>
            <body class="desk-room">
            <header class="banner"><div class="wrap"><a class="banner-home" href="/dev/inbox">
            <span class="seal" aria-hidden="true">ẤN<br>TÍN</span>
            <span><span class="agency">Ấn Tín</span><span class="subtitle">Chỉ mở khi phát triển · <span lang="en">development only</span></span></span></a>
            <div class="banner-side"><a href="/">Cổng dịch vụ</a><a href="/desk">Bàn xử lý hồ sơ</a></div></div></header>
            <div class="page"><div class="wrap">{trail}<main id="main">
            {body}
            </main></div></div></body></html>
            """;
    }

    private static string Links(string text) =>
        Address().Replace(Text(text), "<a href=\"$0\">$0</a>");

    private static string Text(string text) => WebUtility.HtmlEncode(text);

    [GeneratedRegex(
        @"https?://[A-Za-z0-9._~:/?#\[\]@!$&()*+,;=%-]+",
        RegexOptions.None,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Address();
}
