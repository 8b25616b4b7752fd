using AnTin.TestKit;
using AnTin.TestKit.Demo;

namespace AnTin.EndToEnd.Tests.WholeService;

/// <summary>Signs files outside the service, as an office does: with a PKCS#12 and the command of the executable.</summary>
internal static class LetterSigning
{
    /// <summary>Signs as a rule with a time stamp of the running service.</summary>
    /// <returns>Path of the signed copy.</returns>
    public static async Task<string> SignAsync(
        this DemoService demo,
        string file,
        string pkcs12,
        bool timeStamp = true,
        params string[] more
    )
    {
        var signed = demo.Scratch($"{Path.GetRandomFileName()}.signed.pdf");
        string[] stamp = timeStamp ? ["--tsa", demo.Door("tsa"), "--level", "B-T"] : [];
        var answer = await demo.RunAsync([
            "sign",
            "pdf",
            file,
            signed,
            "--p12",
            pkcs12,
            "--password-file",
            demo.PathOf("pkcs12PasswordFile"),
            .. stamp,
            .. more,
        ]);
        answer.ExitCode.ShouldBe(0, answer.Both);
        return signed;
    }
}
