using AnTin.DesignSystem.Texts;
using AnTin.Registration.Contracts;
using AnTin.Registration.Lives;

namespace AnTin.BackOffice.Pages.Desk.Certificates;

/// <summary>Tints and words of what was found in the logs.</summary>
public static class LifeTones
{
    public static string Of(ProofState state) =>
        state switch
        {
            ProofState.Proven => "ok",
            ProofState.Contradicted => "red",
            _ => "amber",
        };

    public static string Words(ITexts texts, ProofState state) =>
        state switch
        {
            ProofState.Proven => texts["Đã chứng minh"],
            ProofState.Waiting => texts["Chưa vào nhật ký"],
            ProofState.Unlogged => texts["Không có dòng nhật ký"],
            ProofState.NoLog => texts["Không chứng minh được"],
            _ => texts["Mâu thuẫn"],
        };

    /// <summary>What the page found, in one sentence.</summary>
    public static string Sentence(ITexts texts, CertificateLife life) =>
        life.Contradictions > 0 ? texts["{0} việc không như đã ghi", life.Contradictions]
        : life.Unproven > 0
            ? texts[
                "{0} việc chưa chứng minh được, {1} việc đã chứng minh",
                life.Unproven,
                life.Proven
            ]
        : texts["Cả {0} việc đều có bằng chứng", life.Proven];

    public static string NameOf(ITexts texts, string log) =>
        log switch
        {
            TrailLogs.Registration => texts["Việc ở đăng ký"],
            TrailLogs.Authority => texts["Việc của hệ thống cấp phát"],
            TrailLogs.Certificates => texts["Chứng thư và thu hồi"],
            _ => texts["Việc ở ký số tập trung"],
        };

    /// <summary>Id of the log's part of the page.</summary>
    public static string Anchor(string log) => "log-" + log.Replace('/', '-');
}
