using System.Runtime.InteropServices;
using System.Security.Cryptography;
using AnTin.Platform.Results;
using AnTin.Platform.Text;

namespace AnTin.Server.Checks;

/// <summary>The runtime brings what the rooms rely on: OpenSSL 3 beneath .NET's cryptography, and the Vietnamese order of words.</summary>
internal sealed class RuntimeCheck : ICheck
{
    public Sentence Subject { get; } = new("Môi trường chạy", "Runtime");

    public Task<CheckResult> RunAsync(CancellationToken cancellation) => Task.FromResult(Run());

    private static CheckResult Run()
    {
        string[] words = ["đa", "da", "ăn", "an"];
        if (
            !words
                .Order(VietnameseText.Comparer)
                .SequenceEqual(["an", "ăn", "da", "đa"], StringComparer.Ordinal)
        )
        {
            return CheckResult.Stops(
                new(
                    "Thiếu dữ liệu sắp xếp tiếng Việt (ICU).",
                    "The Vietnamese sort order (ICU) is missing."
                ),
                new(
                    "Cài libicu, và bỏ DOTNET_SYSTEM_GLOBALIZATION_INVARIANT.",
                    "Install libicu, and unset DOTNET_SYSTEM_GLOBALIZATION_INVARIANT."
                )
            );
        }

        var openSsl = OperatingSystem.IsLinux() ? SafeEvpPKeyHandle.OpenSslVersion : 0x30000000;
        if (openSsl < 0x30000000)
        {
            return CheckResult.Stops(
                new("Cần OpenSSL 3.", "OpenSSL 3 is needed."),
                new("Nâng cấp gói libssl.", "Upgrade the libssl package.")
            );
        }

        var about =
            $"{RuntimeInformation.FrameworkDescription}, OpenSSL {openSsl >> 28}.{(openSsl >> 20) & 0xFF}.{(openSsl >> 4) & 0xFF}";
        return CheckResult.Good(about, about);
    }
}
