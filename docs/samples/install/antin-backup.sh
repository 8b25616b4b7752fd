#!/bin/sh
# Copies what a restore needs into a new directory; the master key is not among it and lies elsewhere.
#   antin-backup.sh /srv/backup/antin
set -eu
from=/var/lib/antin/data
to=$1/$(date +%Y%m%dT%H%M%S)
umask 077
mkdir -p "$to"
for database in registration authority signing; do
    sqlite3 "$from/$database.db" ".backup '$to/$database.db'"
done
for folder in keys officers signing files journal status ceremonies; do
    [ ! -d "$from/$folder" ] || cp -a "$from/$folder" "$to/"
done
echo "$to"
