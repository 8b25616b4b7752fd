namespace AnTin.Registration.Accounts;

public enum AccountState
{
    /// <summary>Chờ xác nhận email.</summary>
    AwaitingConfirmation,

    /// <summary>Hoạt động.</summary>
    Active,

    /// <summary>Tạm khóa, by an administrator.</summary>
    Suspended,

    /// <summary>Ngừng.</summary>
    Closed,
}
