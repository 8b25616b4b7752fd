using System.CommandLine;
using AnTin.Authority.Issuance;

namespace AnTin.Server.Commands.Authority;

/// <summary><c>antin ca stop-issuance</c>: rule T22.</summary>
internal static class CaStopIssuance
{
    public static Command Create()
    {
        var resume = new Option<bool>("--resume")
        {
            Description = "Cho cấp lại. / Starts issuance again.",
        };
        var why = new Option<string>("--why")
        {
            Description = "Vì sao, cho nhật ký. / Why, for the record.",
            Required = true,
        };
        var by = new Option<string>("--by")
        {
            Description = "Ai quyết định. / Who decided.",
            DefaultValueFactory = _ => Environment.UserName,
        };
        var command = new Command(
            "stop-issuance",
            """
            Dừng cấp; thu hồi, CRL, OCSP vẫn chạy. / Stops issuance; revocation, CRLs and OCSP go on.

            antin ca stop-issuance --why "Nghi ngờ lộ khóa"
            antin ca stop-issuance --resume --why "Đã kiểm tra, khóa an toàn"
            """
        )
        {
            resume,
            why,
            by,
        };
        command.Act(
            async (parse, authority, cancellation) =>
            {
                var stop = !parse.GetValue(resume);
                await authority
                    .Get<StopSwitch>()
                    .SetAsync(
                        stop,
                        parse.GetRequiredValue(by),
                        parse.GetRequiredValue(why),
                        cancellation
                    );
                await parse.InvocationConfiguration.Output.WriteLineAsync(
                    stop
                        ? "Đã dừng cấp. / Issuance stopped."
                        : "Đã cho cấp lại. / Issuance goes on."
                );
                return 0;
            }
        );
        return command;
    }
}
