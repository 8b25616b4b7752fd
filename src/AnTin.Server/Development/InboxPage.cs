using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using AnTin.Platform.Inbox;
using AnTin.Platform.Time;

namespace AnTin.Server.Development;

/// <summary>The development inbox as plain pages. Mail is a stranger's text: it is shown escaped, and only its links are made links.</summary>
internal static partial class InboxPage
{
    public static string List(IReadOnlyList<InboxItem> items, string? recipient)
    {
        var rows = new StringBuilder();
        foreach (var item in items)
        {
            var title = item.Kind == InboxItemKind.Sms ? item.Text : item.Subject;
            rows.Append(
                CultureInfo.InvariantCulture,
                $"<tr><td>{VietnamTime.Format(item.ReceivedAt)}</td><td>{Text(item.To)}</td><td><a href=\"/dev/inbox/{item.Id}\">{Text(title)}</a></td></tr>\n"
            );
        }

        var empty = items.Count == 0 ? "<p>Chưa có thư nào.</p>" : "";
        return Page(
            "Hộp thư phát triển",
            $"""
            <form method="get" action="/dev/inbox"><label for="to">Người nhận</label>
            <input id="to" name="to" value="{Text(recipient ?? "")}"> <button>Lọc</button></form>
            <table><thead><tr><th scope="col">Lúc</th><th scope="col">Đến</th><th scope="col">Nội dung</th></tr></thead>
            <tbody>{rows}</tbody></table>{empty}
            """
        );
    }

    public static string Item(InboxItem item) =>
        Page(
            item.Kind == InboxItemKind.Sms ? "Tin nhắn" : item.Subject,
            $"""
            <p><a href="/dev/inbox">Hộp thư phát triển</a></p>
            <dl><dt>Lúc</dt><dd>{VietnamTime.Format(item.ReceivedAt)}</dd>
            <dt>Từ</dt><dd>{Text(item.From)}</dd><dt>Đến</dt><dd>{Text(item.To)}</dd>
            <dt>Mã thư</dt><dd>{Text(item.MessageId)}</dd></dl>
            <pre>{Links(item.Text)}</pre>
            """
        );

    private static string Page(string title, string body) =>
        $"""
            <!doctype html>
            <html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{Text(title)}</title></head>
            <body><main><h1>{Text(title)}</h1>
            {body}
            </main></body></html>
            """;

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
