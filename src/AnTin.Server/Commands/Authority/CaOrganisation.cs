using System.CommandLine;
using AnTin.Server.Commands.Paper;

namespace AnTin.Server.Commands.Authority;

/// <summary>
/// <c>antin ca organisation REQUEST OUT</c>: an organisation's first certificate, ordered on paper and decided by two
/// officers at the terminal. Later ones are asked for at the portal.
/// </summary>
internal static class CaOrganisation
{
    public static Command Create()
    {
        var request = new Argument<FileInfo>("REQUEST")
        {
            Description =
                "Yêu cầu PKCS#10 làm trên thiết bị của cơ quan. / PKCS#10 request made on the organisation's token.",
        };
        var target = new Argument<FileInfo>("OUT")
        {
            Description = "Nơi ghi chứng thư (PEM). / Where to write the certificate, PEM.",
        };
        var code = Text("--code", "Mã cơ quan, tổ chức. / Code of the organisation.");
        var mailbox = Text("--mailbox", "Hộp thư công vụ của cơ quan. / Its official mailbox.");
        var device = Text("--device", "Số hiệu thiết bị lưu khóa. / Serial of its token.");
        var verifier = Text("--verifier", "Cán bộ thẩm định. / Officer who verifies.");
        var approver = Text(
            "--approver",
            "Cán bộ phê duyệt, người khác. / Officer who approves, another person."
        );
        var another = new Option<bool>("--another")
        {
            Description =
                "Cấp thêm dù đã có chứng thư còn hiệu lực. / One more, although one is in force.",
        };
        var pins = new Option<FileInfo?>("--pins")
        {
            Description =
                "Tệp JSON mã PIN, cho diễn tập; không có thì hỏi. / PINs as JSON, for drills; else each is asked.",
        };
        var command = new Command(
            "organisation",
            """
            Chứng thư đầu tiên của một cơ quan, theo hồ sơ giấy; hai cán bộ ký, khi dịch vụ dừng. / An organisation's first certificate, ordered on paper; two officers sign, while the service is stopped.

            antin ca organisation school.csr school.pem --code HB.01.01 --mailbox vanthu.thpt1@hoaban.edu.vn --device 0A00001 --verifier thamdinh1@hoaban.gov.vn --approver pheduyet1@hoaban.gov.vn
            """
        )
        {
            request,
            target,
            code,
            mailbox,
            device,
            verifier,
            approver,
            another,
            pins,
        };
        var settings = new SettingsOptions();
        settings.AddTo(command);
        command.SetAction(
            async (parse, cancellation) =>
            {
                if (settings.Load(parse) is not { } loaded)
                {
                    return ExitCodes.Failed;
                }

                var issued = await PaperIssuance.RunAsync(
                    loaded.Settings,
                    new PaperWish(
                        parse.GetRequiredValue(request),
                        parse.GetRequiredValue(target),
                        parse.GetRequiredValue(code),
                        parse.GetRequiredValue(mailbox),
                        parse.GetRequiredValue(device),
                        parse.GetRequiredValue(verifier),
                        parse.GetRequiredValue(approver),
                        parse.GetValue(another),
                        parse.GetValue(pins)
                    ),
                    cancellation
                );
                if (!issued.IsOk)
                {
                    return RefusalText.Write(parse.InvocationConfiguration.Error, issued.Refusals);
                }

                await parse.InvocationConfiguration.Output.WriteLineAsync(
                    $"{issued.Value.Serial}  {issued.Value.Subject} → {parse.GetRequiredValue(target)}"
                );
                return ExitCodes.Passed;
            }
        );
        return command;
    }

    private static Option<string> Text(string name, string description) =>
        new(name) { Description = description, Required = true };
}
