namespace AnTin.Registration.Workspace;

/// <summary>The tabs of the row grid.</summary>
public enum RowShow
{
    All,

    /// <summary>Duyệt.</summary>
    Checked,

    /// <summary>Not checked yet, or sent back.</summary>
    ToMend,
}
