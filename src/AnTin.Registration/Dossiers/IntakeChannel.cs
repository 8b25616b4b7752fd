using AnTin.Platform.Results;

namespace AnTin.Registration.Dossiers;

/// <summary>How a dossier came in (Decree 68/2024 Art. 4(1); paper for an organisation's first certificate).</summary>
public enum IntakeChannel
{
    Online,
    Interconnection,
    Paper,
}

public static class IntakeChannelWords
{
    public static Sentence Words(this IntakeChannel channel) =>
        channel switch
        {
            IntakeChannel.Online => new("ONLINE", "ONLINE"),
            IntakeChannel.Interconnection => new("TRỤC LIÊN THÔNG", "DOCUMENT AXIS"),
            IntakeChannel.Paper => new("GIẤY", "PAPER"),
            _ => throw new ArgumentOutOfRangeException(
                nameof(channel),
                channel,
                "Unknown channel."
            ),
        };
}
