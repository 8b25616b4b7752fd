namespace AnTin.Signatures.Reports.Printed;

/// <summary>Whether a printed report bears a time stamp; the report itself says it.</summary>
public enum ReportStamp
{
    /// <summary>None was asked for: no service is configured.</summary>
    NotConfigured,

    /// <summary>A document time stamp stands over it.</summary>
    Stamped,

    /// <summary>The service was asked and gave none.</summary>
    Unavailable,
}
