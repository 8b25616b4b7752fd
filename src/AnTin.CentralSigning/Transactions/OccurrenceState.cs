namespace AnTin.CentralSigning.Transactions;

public enum OccurrenceState
{
    Reserved,

    /// <summary>The one signature of this occurrence was begun; there will be no second.</summary>
    Consumed,
}
