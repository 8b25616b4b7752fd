namespace AnTin.DesignSystem.Frame;

/// <summary>
/// Who stands behind the counter. Section <c>Site</c> of the settings; telephone, mailbox and address are invented,
/// so that a trial never shows real ones.
/// </summary>
public sealed class SiteOptions
{
    public const string Section = "Site";

    /// <summary>The agency's line of the banner, already in capitals.</summary>
    public string Agency { get; set; } = "CỤC CHỨNG THỰC SỐ VÀ BẢO MẬT THÔNG TIN";

    /// <summary>The agency as it is named in sentences.</summary>
    public string AgencyName { get; set; } = "Cục Chứng thực số và Bảo mật thông tin";

    /// <summary>The agency as it is named in English sentences.</summary>
    public string AgencyNameInEnglish { get; set; } =
        "the Department of Digital Certification and Information Security";

    /// <summary>Telephone of the help desk, as it is read aloud.</summary>
    public string Telephone { get; set; } = "024 0000 0000";

    /// <summary>The key to press for a missing organisation. Default 1.</summary>
    public string TelephoneKey { get; set; } = "1";

    /// <summary>Mailbox of the help desk.</summary>
    public string Mailbox { get; set; } = "hotro@ca.hoaban.example";

    /// <summary>Postal address, one line.</summary>
    public string Address { get; set; } = "Số 1, đường Ban Trắng, phường Hoa Ban, tỉnh Hoa Ban";

    /// <summary>Address of the time-stamp service as users must type it into their signing program. Default: /tsa below the public address.</summary>
    public string TimestampAddress { get; set; } = "";

    /// <summary>Says on every page that this is a trial. Default off.</summary>
    public bool Trial { get; set; }
}
