using System.Text;
using AnTin.Platform.Inbox;
using FsCheck;
using FsCheck.Fluent;

namespace AnTin.Platform.Tests.Inbox;

public sealed class MimeMessageTests
{
    [Fact]
    public void Read_Alternatives_TextAndHtmlDecoded()
    {
        var message = MimeMessage.Read(
            Encoding.UTF8.GetBytes(
                """
                Subject: =?UTF-8?Q?=E1=BA=A4n_t=C3=ADn?=
                Content-Type: multipart/alternative; boundary="b 1"

                preamble
                --b 1
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: quoted-printable

                Ch=C3=A0o =
                c=C3=B4
                --b 1
                Content-Type: text/html; charset=utf-8
                Content-Transfer-Encoding: base64

                PGI+Q2jDoG88L2I+
                --b 1--
                """
            )
        );

        message.Header("subject").ShouldBe("Ấn tín");
        message.Text.ShouldBe("Chào cô");
        message.Html.ShouldBe("<b>Chào</b>");
    }

    [Fact]
    public void Read_AnyBytes_GivesSomeMessage()
    {
        Prop.ForAll<byte[]>(bytes =>
            {
                var message = MimeMessage.Read(bytes);
                return message.Text is not null
                    && message.To is not null
                    && message.MessageId is not null;
            })
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Read_NestedWithoutEnd_StopsAtTheLimit()
    {
        var nested = new StringBuilder();
        for (var depth = 0; depth < 1000; depth++)
        {
            nested.Append("Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n");
        }

        MimeMessage.Read(Encoding.UTF8.GetBytes(nested.ToString())).Text.ShouldBe("");
    }
}
